import { predict, recommend } from '../../../als/predict';
import type { ModelQuestions, Prediction, UserView } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';

export function viewUser(
  { users, movies, rank }: ModelState,
  data: Dataset,
  { user, recommendations }: ModelQuestions['user']['request'],
): UserView {
  const { isHeldOut } = data.lastSplit;
  const rated = Array.from(data.rowsOfUser(user), (row) => {
    const movie = data.ratings.movies[row]!;
    return {
      movie,
      rating: data.ratings.values[row]!,
      predicted: predict(users, movies, rank, user, movie),
      heldOut: isHeldOut[row] === 1,
    };
  });
  const known = new Set(rated.map(({ movie }) => movie));
  return { user, rated, recommended: recommend(users, movies, rank, user, known, recommendations) };
}

export function viewPrediction(
  { users, movies, rank }: ModelState,
  data: Dataset,
  { user, movie: chosen }: ModelQuestions['prediction']['request'],
): Prediction {
  const rows = data.rowsOfUser(user);
  const movie = chosen ?? data.ratings.movies[rows[0]!]!;
  const row = rows.findLast((candidate) => data.ratings.movies[candidate] === movie);
  return {
    user,
    movie,
    predicted: predict(users, movies, rank, user, movie),
    actual: row === undefined ? undefined : data.ratings.values[row],
  };
}
