import { baseOf } from '../../../als/biases';
import { predict, recommend } from '../../../als/predict';
import type { ModelQuestions, Term, Terms } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';

/** The products p_f · q_f that a prediction is the sum of, and what they are added to where there are biases. */
export function viewTerms(
  { users, movies, rank, biases }: ModelState,
  data: Dataset,
  { user, movie: chosen }: ModelQuestions['terms']['request'],
): Terms {
  const first = chosen === undefined ? firstRecommended({ users, movies, rank, biases }, user, data) : undefined;
  const movie = chosen ?? first ?? data.ratings.movies[data.rowsOfUser(user)[0]!]!;
  const terms = Array.from({ length: rank }, (_, factor): Term => {
    const userValue = users[user * rank + factor]!;
    const movieValue = movies[movie * rank + factor]!;
    return { factor, userValue, movieValue, product: userValue * movieValue };
  }).sort((a, b) => b.product - a.product);
  return {
    user,
    movie,
    recommended: first !== undefined,
    predicted: predict(users, movies, rank, user, movie, biases),
    base: biases === undefined ? undefined : baseOf(biases, user, movie),
    terms,
  };
}

function firstRecommended(
  { users, movies, rank, biases }: Pick<ModelState, 'users' | 'movies' | 'rank' | 'biases'>,
  user: number,
  data: Dataset,
): number | undefined {
  const rated = new Set(Array.from(data.rowsOfUser(user), (row) => data.ratings.movies[row]!));
  return recommend(users, movies, rank, user, rated, 1, biases)[0]?.movie;
}
