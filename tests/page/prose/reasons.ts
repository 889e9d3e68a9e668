import { foldIn, predict } from '../../../src/als/predict';
import { rowsOf } from '../../../src/als/matrix';
import type { Quantities, Truth } from './truth';

/** The training cells of the user on display. */
function cellsOf({ parts, user }: Truth) {
  const { offsets, columns, values } = rowsOf(parts.training, 'users');
  const [from, to] = [offsets[user]!, offsets[user + 1]!];
  return { columns: columns.slice(from, to), values: values.slice(from, to) };
}

/** The user solved again from some of their ratings, the others taken as zero: the prediction is linear in them. */
function predictedFrom(truth: Truth, ratings: (index: number) => number): number {
  const { model, settings, user } = truth;
  const { columns, values } = cellsOf(truth);
  const p = foldIn(
    columns,
    values.map((value, index) => value * ratings(index)),
    model.movies,
    model.rank,
    settings.lambda,
  );
  return predict(p, model.movies, model.rank, 0, firstRecommended(truth, user));
}

function firstRecommended({ ratings, model: { users, movies, rank } }: Truth, user: number): number {
  const rated = new Set(ratings.movies.filter((_, row) => ratings.users[row] === user));
  const unrated = [...ratings.movieIds.keys()].filter((movie) => !rated.has(movie));
  const of = (movie: number): number => predict(users, movies, rank, user, movie);
  return unrated.reduce((best, movie) => (of(movie) > of(best) ? movie : best));
}

export const quantities: Quantities = {
  'reasons-ratings': (truth) => cellsOf(truth).columns.length,
  'reasons-against': (truth) =>
    cellsOf(truth).columns.filter((_, rated) => predictedFrom(truth, (index) => (index === rated ? 1 : 0)) < 0).length,
  'reasons-predicted': (truth) => predictedFrom(truth, () => 1),
  'reasons-shown': (truth) => {
    const { users, movies, rank } = truth.model;
    return predict(users, movies, rank, truth.user, firstRecommended(truth, truth.user));
  },
};
