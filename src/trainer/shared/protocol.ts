import type { EngineName } from '../../als/engine';
import type { Side } from '../../als/matrix';
import type { ErrorMeasures } from '../../als/metrics';
import type { MalformedLine } from '../../ratings/errors';
import type { Facts } from '../../ratings/facts';
import type { Names } from '../../ratings/names';
import type { Noun } from '../../ratings/nouns';
import type { Reading } from '../../ratings/reading/reading';

/** A file that is fetched from an address, or that the reader has handed over. */
export type SourceFile =
  { readonly name: string; readonly url: string } | { readonly name: string; readonly blob: Blob };

/** Where ratings come from: a file, an archive, or several files that belong together. */
export interface DataSource {
  /** What the reader calls it. */
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** What was recognised in a source, and how it looks when it is read like that. */
export interface Preview {
  /** All files in the source, those in archives too. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly reading: Reading;
  /** Names from the header, or numbers. */
  readonly columns: readonly string[];
  /** The fields of the first records. */
  readonly rows: readonly (readonly string[])[];
  /** The first of those records as ratings, ids as the file writes them; a string says what is wrong with one. */
  readonly ratings: readonly ({ readonly user: string; readonly movie: string; readonly rating: number } | string)[];
  /** The first titles, where there are any. */
  readonly titles: readonly string[];
  /** What keeps the page from being sure, as a sentence; undefined where it is. */
  readonly doubt: string | undefined;
  /** What is rated, to judge by the names of files and columns. */
  readonly noun: Noun;
}

export interface LoadProgress {
  /** Fetching from an address, reading the file, or sorting what was read by user and by movie. */
  readonly phase: 'fetching' | 'reading' | 'sorting';
  readonly ratings: number;
  readonly bytes: number;
  /** Undefined where the server does not tell. */
  readonly totalBytes: number | undefined;
}

/** What the page knows of a loaded file. Row numbers everywhere else index these id tables. */
export interface DataInfo {
  readonly name: string;
  readonly facts: Facts;
  readonly userIds: Int32Array;
  readonly movieIds: Int32Array;
  readonly names: Names;
  /** What is rated, to judge by the names of files and columns. */
  readonly noun: Noun;
  /** How many entries of the file say that there is no rating. */
  readonly noRatings: number;
  readonly malformedCount: number;
  readonly malformed: readonly MalformedLine[];
  /** From the first byte asked for to columns in memory, in ms. */
  readonly loadMs: number;
}

/** How the rows of a file were parted, and what one can predict on them without any model. */
export interface SplitInfo {
  readonly trainingRows: number;
  readonly trainingCells: number;
  readonly heldOutRows: number;
  readonly unpredictable: number;
  /** Of the held-out rows. */
  readonly baselines: Readonly<Record<BaselineName, ErrorMeasures>>;
}

export type BaselineName = 'globalMean' | 'userMean' | 'movieMean' | 'bias';

/** The model after one half-step. Half-steps count from 1; odd ones solve the users, even ones the movies. */
export interface Frame {
  readonly halfStep: number;
  readonly side: Side;
  /** Σ (r − r̂)² over the training cells. */
  readonly dataTerm: number;
  /** λ (Σ |p|² + Σ |q|²), each square times the ratings of its row where λ is; the squares of biases among them. */
  readonly penalty: number;
  /** What λ multiplies of the side that this half-step solved. */
  readonly squaredLength: number;
  /** RMSE over the training cells: of rows that repeat a pair, the last. */
  readonly trainingRmse: number;
  /** RMSE over the held-out rows. */
  readonly heldOutRmse: number;
  /** Rows that were solved in float64 because float32 could not solve them well. */
  readonly fallbackRows: number;
  /** Time spent solving this half-step, in ms. */
  readonly solveMs: number;
}

/** RMSE and MAE over rows, duplicates counted. */
export interface Evaluation {
  readonly training: ErrorMeasures;
  readonly heldOut: ErrorMeasures;
}

/** Where a training ends: RMSE over the training cells and over the held-out rows. */
export type Explored = Pick<Frame, 'trainingRmse' | 'heldOutRmse'>;

/** What a run says while it lasts. Each event carries its run, so that a late one can be dropped. */
export type RunEvent =
  | { readonly kind: 'started'; readonly run: number; readonly split: SplitInfo; readonly engine: EngineInfo }
  | { readonly kind: 'frames'; readonly run: number; readonly frames: readonly Frame[] }
  /** How much of the run is done, 0 … 1; told now and then, where half-steps take long. */
  | { readonly kind: 'progress'; readonly run: number; readonly share: number }
  | { readonly kind: 'finished'; readonly run: number; readonly evaluation: Evaluation };

/** Which engine runs, and why it is not the one that was asked for, where it is not. */
export interface EngineInfo {
  readonly name: EngineName;
  readonly workers: number;
  readonly fallbackReason?: string;
}
