import { separate } from '../../als/biases';
import { exponentOf, type ModelOptions } from '../../als/engine';
import type { Factors, Side } from '../../als/matrix';
import { weightedSquares } from '../../als/objective';
import { startingFactors } from '../../als/startingFactors';
import type { Settings } from '../shared/settings';
import type { Dataset } from './dataset';
import type { ModelState } from './model';
import type { FactorState } from './pool/member';
import type { SplitSummary } from './splitSummary';

/** What an engine is to begin with. */
export function optionsOf(
  { rank, lambda, seed, startScale, weighting, biases }: Settings,
  { mean }: Pick<SplitSummary, 'mean'>,
): ModelOptions {
  return { rank, lambda, seed, startScale, weighting, mean: biases ? mean : undefined };
}

/** The model with these factors, as an engine keeps them. A side that was not solved yet is at its start. */
export function stateOf(
  { ratings: { userIds, movieIds } }: Dataset,
  { rank, lambda, seed, startScale, weighting, biases }: Settings,
  moment: Pick<ModelState, 'run' | 'halfStep' | 'split'>,
  factors: FactorState,
): ModelState {
  const start: ModelState = {
    ...{ ...moment, rank, lambda, exponent: exponentOf(weighting) },
    users: new Float32Array(userIds.length * rank),
    movies: startingFactors(movieIds.length, rank, seed, startScale),
    biases: biases
      ? {
          mean: moment.split.mean,
          users: new Float32Array(userIds.length),
          movies: new Float32Array(movieIds.length),
        }
      : undefined,
  };
  return withFactors(start, factors);
}

/** The model with other factors, as an engine keeps them, of the sides that are given. */
export function withFactors(state: ModelState, { users, movies }: FactorState): ModelState {
  const withUsers = users === undefined ? state : { ...state, ...solvedPart(state, 'users', users) };
  return movies === undefined ? withUsers : { ...withUsers, ...solvedPart(withUsers, 'movies', movies) };
}

/** What a half-step changes: the factors of its side, and the biases where the model has some. */
function solvedPart({ rank, biases }: ModelState, side: Side, solved: Factors): Partial<ModelState> {
  if (biases === undefined) return { [side]: solved };
  const parts = separate(solved, side, rank);
  return { [side]: parts.factors, biases: { ...biases, [side]: parts.biases } };
}

/** Σ nᵛ |q|² over the movies before they are solved, their biases being zero. */
export function squaredLengthAtStart({ split, movies, rank, exponent = 0 }: ModelState): number {
  return weightedSquares({ offsets: split.offsets.movies }, movies, rank, exponent);
}
