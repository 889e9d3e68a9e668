import type { ErrorTotals } from './errors';
import type { Factors, RatingMatrix, Side } from './matrix';

/**
 * What λ multiplies: |p|² alone, or n |p|² in a row of n ratings (ALS-WR: Zhou, Wilkinson, Schreiber and Pan 2008; Spark).
 * One form for both is λ nᵛ with ν = 0 or 1.
 */
export type Weighting = 'plain' | 'weighted';

/** ν in λ nᵛ. */
export function exponentOf(weighting: Weighting | undefined): 0 | 1 {
  return weighting === 'weighted' ? 1 : 0;
}

/** What identifies a model, apart from its data and how long it trains. */
export interface ModelOptions {
  readonly rank: number;
  readonly lambda: number;
  readonly seed: number;
  /** The movies start between 0 and this; without, where `initialFactors` has them. */
  readonly startScale?: number | undefined;
  /** Plain without. */
  readonly weighting?: Weighting | undefined;
  /** μ of a model with biases, r̂ = μ + b_u + b_i + p·q: the mean over all training cells. Without, there are no biases. */
  readonly mean?: number | undefined;
}

export type EngineName = 'readable' | 'fast';

/**
 * The parts of a file. `training`: the cells Ω that are fitted. `superseded`: training rows whose (user, movie) pair a
 * later training row repeats; they are not fitted but count where errors are taken over rows. `heldOut`: the rows that
 * training never sees, duplicates included.
 */
export type RatingSet = 'training' | 'superseded' | 'heldOut';

/** What an engine trains on and is measured on; each set by user and by movie. */
export type EngineData = Readonly<Record<RatingSet, RatingMatrix>>;

/** What solving some rows left: their part of the objective. */
export interface SolvedRows {
  /** Σ (r − r̂)² over the training cells of these rows, with their new factors. */
  readonly squaredError: number;
  /** Σ nᵛ |p|² over these rows, a bias being one more entry of p: what λ multiplies. */
  readonly squaredLength: number;
  /** Rows that were solved in float64 because float32 could not solve them well. */
  readonly fallbackRows: number;
}

/**
 * Trains one model at a time on the ratings it was made with. Row ranges are small enough units of work for the
 * caller to stop between them; within a half-step they may come in any order, since rows do not depend on each other.
 */
export interface Engine {
  readonly name: EngineName;
  /** Starts a model: users at zero, movies at their `initialFactors`, biases at zero. What was trained before is gone. */
  begin(options: ModelOptions): void;
  /** Solves rows [from, to) of one side, the other side fixed. */
  solveSide(side: Side, from: number, to: number): SolvedRows;
  /**
   * The current factors of one side, a live view: rows × `columnsOf` the model; writable until the next
   * call, to restore an earlier state.
   */
  factors(side: Side): Factors;
  /** Errors over the ratings that rows [from, to) of one side have in a set, with the current factors. */
  errors(over: RatingSet, side: Side, from: number, to: number): ErrorTotals;
}
