import { predict } from '../../../als/predict';
import type { ModelQuestions, Prediction } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';

export async function viewPrediction(
  { users, movies, rank, biases, split: { isHeldOut } }: ModelState,
  data: Dataset,
  { user, movie: chosen }: ModelQuestions['prediction']['request'],
): Promise<Prediction> {
  const [ofUsers, ofMovies] = await Promise.all([data.statistics('users'), data.statistics('movies')]);
  const rows = data.rowsOfUser(user);
  const movieOf = (row: number): number => data.ratings.movies[row]!;
  const valueOf = (row: number): number => data.ratings.values[row]!;
  const movie = chosen ?? movieOf(rows[0]!);
  const rated = rows.filter((row) => movieOf(row) === movie);
  const last = rated.at(-1);
  const distinct = [...new Set(Array.from(rows, movieOf))];
  return {
    user,
    movie,
    predicted: predict(users, movies, rank, user, movie, biases),
    actual: last === undefined ? undefined : valueOf(last),
    times: rated.length,
    heldOut: last !== undefined && isHeldOut[last] === 1,
    userMean: ofUsers.means[user]!,
    movieMean: ofMovies.means[movie]!,
    nextRated: distinct[(distinct.indexOf(movie) + 1) % distinct.length]!,
  };
}
