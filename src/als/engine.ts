import type { Factors, RatingMatrix, Side, SparseRows } from './matrix';

/** What identifies a model, apart from its data and how long it trains. */
export interface ModelOptions {
  readonly rank: number;
  readonly lambda: number;
  readonly seed: number;
}

export type EngineName = 'readable' | 'fast';

/** Which ratings an error is summed over: the training cells, or the rows kept apart from training. */
export type RatingSet = 'training' | 'heldOut';

/**
 * Trains one model at a time on the ratings it was made with. Row ranges are small enough units of work for the
 * caller to stop between them; within a half-step they may come in any order, since rows do not depend on each other.
 */
export interface Engine {
  readonly name: EngineName;
  /** Starts a model: users at zero, movies at `initialFactors(seed)`. What was trained before is gone. */
  begin(options: ModelOptions): void;
  /** Solves rows [from, to) of one side, the other side fixed. */
  solveSide(side: Side, from: number, to: number): void;
  /** The current factors of one side, a live view: rows × rank, writable to restore an earlier state. */
  factors(side: Side): Factors;
  /** Σ (r − p·q)² over the ratings of users [from, to), all users unless told, with the current factors. */
  squaredError(over: RatingSet, from?: number, to?: number): number;
}

/** What an engine trains on and is measured on. Held-out ratings are rows by user: duplicates count. */
export interface EngineData {
  readonly training: RatingMatrix;
  readonly heldOut: SparseRows;
}
