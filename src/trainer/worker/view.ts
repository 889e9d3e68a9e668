import type { Factors } from '../../als/matrix';
import { predict, recommend } from '../../als/predict';
import type { ModelView, Prediction, UserView, ViewRequest } from '../shared/protocol';
import type { Dataset } from './dataset';

/** The factors after one half-step of one run. The arrays never change. */
export interface ModelState {
  readonly run: number;
  readonly halfStep: number;
  readonly rank: number;
  readonly users: Factors;
  readonly movies: Factors;
}

/** @param isHeldOut for each row of the file, 1 where training did not see it */
export function viewModel(model: ModelState, data: Dataset, isHeldOut: Uint8Array, request: ViewRequest): ModelView {
  const { run, halfStep, rank, users, movies } = model;
  return {
    run,
    halfStep,
    rank,
    userFactors: Float32Array.from(users.subarray(0, request.factorRows * rank)),
    movieFactors: Float32Array.from(movies.subarray(0, request.factorRows * rank)),
    user:
      request.user === undefined ? undefined : viewUser(model, data, isHeldOut, request.user, request.recommendations),
    prediction: request.user === undefined ? undefined : viewPrediction(model, data, request.user, request.movie),
  };
}

function viewUser(
  { users, movies, rank }: ModelState,
  data: Dataset,
  isHeldOut: Uint8Array,
  user: number,
  count: number,
): UserView {
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
  return { user, rated, recommended: recommend(users, movies, rank, user, known, count) };
}

function viewPrediction(
  { users, movies, rank }: ModelState,
  data: Dataset,
  user: number,
  chosen: number | undefined,
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
