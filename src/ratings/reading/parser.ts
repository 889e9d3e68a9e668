import type { MalformedLine } from '../errors';
import type { RatingColumns } from '../ratings';

export interface ParsedRatings {
  readonly columns: RatingColumns;
  /** What the file writes where ids are text, in the order of their numbers 1, 2, 3 …; undefined where they are integers. */
  readonly texts: { readonly users: readonly string[] | undefined; readonly movies: readonly string[] | undefined };
  /** How many ratings were skipped because they say that there is none. */
  readonly noRatings: number;
  /** How many lines were skipped because they are not ratings. */
  readonly malformedCount: number;
  /** The first few of them. */
  readonly malformed: readonly MalformedLine[];
}

/** Bytes of UTF-8 in, in chunks of any size; columns out. Memory stays bounded by the columns, the ids and one line. */
export interface RatingsParser {
  /** @throws RatingsFileError when it is already clear that this is no ratings file, or one too large */
  push(chunk: Uint8Array): void;
  /** Ratings read so far. */
  readonly ratings: number;
  /** Lines read so far. */
  readonly lineCount: number;
  /** @throws RatingsFileError when there is no rating or more than 1 % of the lines are malformed */
  finish(): ParsedRatings;
}
