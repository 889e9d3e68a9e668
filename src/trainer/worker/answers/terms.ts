import { baseOf } from '../../../als/biases';
import { predict, recommend } from '../../../als/predict';
import type { ModelQuestions, Term, Terms } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';

/** The products p_f · q_f that a prediction is the sum of, and what they are added to where there are biases. */
export function viewTerms(
  model: ModelState,
  data: Dataset,
  { user, movie: chosen }: ModelQuestions['terms']['request'],
): Terms {
  const { users, movies, rank, biases } = model;
  const { movie, recommended } = movieOf(model, data, user, chosen);
  const terms = Array.from({ length: rank }, (_, factor): Term => {
    const userValue = users[user * rank + factor]!;
    const movieValue = movies[movie * rank + factor]!;
    return { factor, userValue, movieValue, product: userValue * movieValue };
  }).sort((a, b) => b.product - a.product);
  return {
    ...{ user, movie, recommended, terms },
    predicted: predict(users, movies, rank, user, movie, biases),
    base: biases === undefined ? undefined : baseOf(biases, user, movie),
  };
}

/** The movie that is asked for, or without one the first that is recommended, or the first rated where all are. */
export function movieOf(
  model: ModelState,
  data: Dataset,
  user: number,
  chosen: number | undefined,
): { readonly movie: number; readonly recommended: boolean } {
  const first = chosen === undefined ? firstRecommended(model, user, data) : undefined;
  return {
    movie: chosen ?? first ?? data.ratings.movies[data.rowsOfUser(user)[0]!]!,
    recommended: first !== undefined,
  };
}

function firstRecommended(
  { users, movies, rank, biases }: ModelState,
  user: number,
  data: Dataset,
): number | undefined {
  const rated = new Set(Array.from(data.rowsOfUser(user), (row) => data.ratings.movies[row]!));
  return recommend(users, movies, rank, user, rated, 1, biases)[0]?.movie;
}
