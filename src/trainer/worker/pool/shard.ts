import type { EngineData } from '../../../als/engine';
import { type RatingMatrix, rowCount, type Side, type SparseRows } from '../../../als/matrix';
import { ROWS_TOGETHER } from '../pacing';

/** Neighbouring rows. */
export type Chunk = readonly [from: number, to: number];

/**
 * What one member of a pool works on: its own rows of either side. Row numbers stay those of the whole matrix; the rows
 * of others are empty, so an engine needs no other code for a part than for the whole.
 */
export interface Shard {
  readonly data: EngineData;
  /** The own rows of each side, in the chunks that sums are taken over: the same for any number of members. */
  readonly chunks: Readonly<Record<Side, readonly Chunk[]>>;
}

/** Chunks per side: fine enough to share out evenly. */
const CHUNKS = 128;
/** The least work in a chunk, in ratings: less is not worth a call. */
const LEAST_WORK = 1024;
/** What a row costs besides its ratings, in ratings: its Cholesky and its place in memory. */
const ROW_COST = 12;

/** Parts the data among `count` members by work, not by number of rows. Columns and values are views of the data's. */
export function shard(data: EngineData, count: number): Shard[] {
  const chunks = { users: deal(data.training.byUser, count), movies: deal(data.training.byMovie, count) };
  return Array.from({ length: count }, (_, member) => {
    const own = { users: chunks.users[member]!, movies: chunks.movies[member]! };
    return {
      data: mapRows(data, (rows, side) => onlyRows(rows, spanOf(own[side]))),
      chunks: own,
    };
  });
}

/** The chunks of each member: neighbours, of about equal work in all. */
function deal(rows: SparseRows, count: number): Chunk[][] {
  const hands = Array.from({ length: count }, (): Chunk[] => []);
  const total = workUpTo(rows, rowCount(rows));
  for (const [from, to] of workChunks(rows)) {
    const middle = (workUpTo(rows, from) + workUpTo(rows, to)) / 2;
    hands[Math.floor((middle / total) * count)]!.push([from, to]);
  }
  return hands;
}

/** Parts rows into chunks of about equal work. */
export function workChunks(rows: SparseRows): Chunk[] {
  const count = rowCount(rows);
  const share = Math.max(LEAST_WORK, workUpTo(rows, count) / CHUNKS);
  const chunks: Chunk[] = [];
  let from = 0;
  for (let row = ROWS_TOGETHER; row < count; row += ROWS_TOGETHER) {
    if (workUpTo(rows, row) - workUpTo(rows, from) < share) continue;
    chunks.push([from, row]);
    from = row;
  }
  if (from < count) chunks.push([from, count]);
  return chunks;
}

/** The work in all rows before this one, in ratings. */
function workUpTo({ offsets }: SparseRows, row: number): number {
  return offsets[row]! + row * ROW_COST;
}

/** The rows from the first to the last of some neighbouring chunks. */
export function spanOf(chunks: readonly Chunk[]): Chunk {
  return [chunks[0]?.[0] ?? 0, chunks.at(-1)?.[1] ?? 0];
}

function onlyRows({ offsets, columns, values }: SparseRows, [from, to]: Chunk): SparseRows {
  const start = offsets[from]!;
  const end = offsets[to]!;
  return {
    offsets: offsets.map((offset) => Math.min(Math.max(offset, start), end) - start),
    columns: columns.subarray(start, end),
    values: values.subarray(start, end),
  };
}

/** A shard with memory of its own. */
export function copyOf({ data, chunks }: Shard): Shard {
  const copied = mapRows(data, ({ offsets, columns, values }) => ({
    offsets,
    columns: columns.slice(),
    values: values.slice(),
  }));
  return { data: copied, chunks };
}

/** The same sets with other rows on each side. */
function mapRows(data: EngineData, change: (rows: SparseRows, side: Side) => SparseRows): EngineData {
  const changeBoth = ({ byUser, byMovie }: RatingMatrix): RatingMatrix => ({
    byUser: change(byUser, 'users'),
    byMovie: change(byMovie, 'movies'),
  });
  return {
    training: changeBoth(data.training),
    superseded: changeBoth(data.superseded),
    heldOut: changeBoth(data.heldOut),
  };
}

/** The memory of a shard that has its own, to hand it to another thread without a copy. */
export function buffersOf({ data }: Shard): ArrayBuffer[] {
  return Object.values(data)
    .flatMap(({ byUser, byMovie }) => [byUser, byMovie])
    .flatMap(({ offsets, columns, values }) => [offsets.buffer, columns.buffer, values.buffer] as ArrayBuffer[]);
}
