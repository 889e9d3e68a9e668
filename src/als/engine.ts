import type { ErrorTotals } from './errors';
import type { Factors, RatingMatrix, Side } from './matrix';

/** What identifies a model, apart from its data and how long it trains. */
export interface ModelOptions {
  readonly rank: number;
  readonly lambda: number;
  readonly seed: number;
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
  /** Σ (r − p·q)² over the training cells of these rows, with their new factors. */
  readonly squaredError: number;
  /** Σ |p|² over these rows. */
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
  /** Starts a model: users at zero, movies at `initialFactors(seed)`. What was trained before is gone. */
  begin(options: ModelOptions): void;
  /** Solves rows [from, to) of one side, the other side fixed. */
  solveSide(side: Side, from: number, to: number): SolvedRows;
  /** The current factors of one side, a live view: rows × rank, writable to restore an earlier state. */
  factors(side: Side): Factors;
  /** Errors over the ratings that rows [from, to) of one side have in a set, with the current factors. */
  errors(over: RatingSet, side: Side, from: number, to: number): ErrorTotals;
}
