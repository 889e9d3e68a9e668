import type { EngineData } from '../../../als/engine';
import { rowCount, type Side, type SparseRows } from '../../../als/matrix';

export type RowRange = readonly [from: number, to: number];

/**
 * What one member of a pool works on: its own rows of either side. Row numbers stay those of the whole matrix; the rows
 * of others are empty, so an engine needs no other code for a part than for the whole.
 */
export interface Shard extends EngineData {
  readonly ranges: Readonly<Record<Side, RowRange>>;
  /** User ranges that errors are summed over. The same for any number of members, so that sums have the same bits. */
  readonly userChunks: readonly RowRange[];
}

/** Chunks per side: fine enough to share out evenly. */
const CHUNKS = 256;
/** What a row costs besides its ratings, in ratings: its Cholesky and its place in memory. */
const ROW_COST = 12;

/** Parts the data among `count` members by work, not by number of rows. */
export function shard({ training, heldOut }: EngineData, count: number): Shard[] {
  const userChunks = workChunks(training.byUser);
  const movieChunks = workChunks(training.byMovie);
  return Array.from({ length: count }, (_, member) => {
    const own = (rows: SparseRows, chunks: readonly RowRange[]): RowRange[] => {
      const total = workUpTo(rows, rowCount(rows));
      return chunks.filter(([from, to]) => {
        const middle = (workUpTo(rows, from) + workUpTo(rows, to)) / 2;
        return Math.floor((middle / total) * count) === member;
      });
    };
    const ownUserChunks = own(training.byUser, userChunks);
    const users = spanOf(ownUserChunks);
    const movies = spanOf(own(training.byMovie, movieChunks));
    return {
      ranges: { users, movies },
      userChunks: ownUserChunks,
      training: { byUser: onlyRows(training.byUser, users), byMovie: onlyRows(training.byMovie, movies) },
      heldOut: onlyRows(heldOut, users),
    };
  });
}

/** Parts rows into ranges of about equal work. */
export function workChunks(rows: SparseRows, chunks = CHUNKS): RowRange[] {
  const share = workUpTo(rows, rowCount(rows)) / chunks;
  const ranges: RowRange[] = [];
  let from = 0;
  for (let row = 1; row <= rowCount(rows); row++) {
    if (row < rowCount(rows) && workUpTo(rows, row) - workUpTo(rows, from) < share) continue;
    ranges.push([from, row]);
    from = row;
  }
  return ranges;
}

/** The work in all rows before this one, in ratings. */
function workUpTo({ offsets }: SparseRows, row: number): number {
  return offsets[row]! + row * ROW_COST;
}

function spanOf(ranges: readonly RowRange[]): RowRange {
  return [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0];
}

function onlyRows({ offsets, columns, values }: SparseRows, [from, to]: RowRange): SparseRows {
  const start = offsets[from]!;
  const end = offsets[to]!;
  return {
    offsets: offsets.map((offset) => Math.min(Math.max(offset, start), end) - start),
    columns: columns.slice(start, end),
    values: values.slice(start, end),
  };
}
