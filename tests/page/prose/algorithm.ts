import { foldIn } from '../../../src/als/predict';
import { entriesOfRow } from '../../fixtures/trainingRows';
import { dot, factorsOf } from '../../fixtures/linearAlgebra';
import type { Quantities, Truth } from './truth';

/** The (movie, rating) pairs that the user on display is fitted to. */
const cellsOf = ({ parts, user }: Truth): [movie: number, rating: number][] =>
  entriesOfRow(parts.training.byUser, user);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean prediction for the user's cells with factors solved from these cells. */
function meanPredicted(truth: Truth, solvedFrom: readonly (readonly [movie: number, rating: number])[]): number {
  const { model, settings } = truth;
  const p = foldIn(
    Int32Array.from(solvedFrom, ([movie]) => movie),
    Float32Array.from(solvedFrom, ([, rating]) => rating),
    model.movies,
    model.rank,
    settings.lambda,
  );
  return mean(cellsOf(truth).map(([movie]) => dot([...p], factorsOf(model.movies, movie, model.rank))));
}

function withZeros(truth: Truth): [movie: number, rating: number][] {
  const rated = new Map(cellsOf(truth));
  return Array.from(truth.ratings.movieIds, (_, movie) => [movie, rated.get(movie) ?? 0]);
}

const sizes = ({ ratings }: Truth) => ({ users: ratings.userIds.length, movies: ratings.movieIds.length });

export const quantities: Quantities = {
  'matrix-users': (truth) => sizes(truth).users,
  'matrix-movies': (truth) => sizes(truth).movies,
  'matrix-rank': ({ settings }) => settings.rank,
  'matrix-cells': (truth) => sizes(truth).users * sizes(truth).movies,
  'model-numbers': (truth) => truth.model.users.length + truth.model.movies.length,
  'cells-per-number': (truth) =>
    Math.round((sizes(truth).users * sizes(truth).movies) / (truth.model.users.length + truth.model.movies.length)),
  'update-ratings': (truth) => cellsOf(truth).length,
  'update-empty': (truth) => sizes(truth).movies - cellsOf(truth).length,
  'update-mean-rating': (truth) => mean(cellsOf(truth).map(([, rating]) => rating)),
  'update-mean-predicted': (truth) => meanPredicted(truth, cellsOf(truth)),
  'update-mean-zeros': (truth) => meanPredicted(truth, withZeros(truth)),
};
