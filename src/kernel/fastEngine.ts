import { columnsOf, pinnedColumn, withoutBiases } from '../als/biases';
import { SingularSystemError } from '../als/cholesky';
import {
  type Engine,
  type EngineData,
  exponentOf,
  type ModelOptions,
  type RatingSet,
  type SolvedRows,
} from '../als/engine';
import { otherSide, type RatingMatrix, rowCount, type Side } from '../als/matrix';
import { startingFactors } from '../als/startingFactors';
import type { KernelExports } from './kernelExports';
import { createLinearMemory } from './linearMemory';
import { type PlacedRows, placeLess, placeRows, type RowLayout } from './placedRows';

const NOT_PINNED = -1;

/** No sums were taken before. */
const NOT_SUMMED = 0;

/** The kernel reads whole vectors, up to 12 bytes past the last row of factors. */
const PADDING = 16;

/**
 * Makes the compiled engine: float32 factors, WebAssembly SIMD, the same contract as the readable one; with a memory of
 * its own that the data is copied into, once. Runs wherever WebAssembly does, in a worker or in Node. Its solveSide()
 * throws SingularSystemError when a row cannot be solved in float64 either.
 * @throws RangeError when the data does not fit into memory.
 */
export function createFastEngine(module: WebAssembly.Module, data: EngineData): Engine {
  const kernel = new WebAssembly.Instance(module).exports as unknown as KernelExports;
  const memory = createLinearMemory(kernel.memory);
  const band = kernel.BAND.value;
  const panel = kernel.PANEL.value;
  const layoutFor = (columns: number): RowLayout => ({ band, panel, panels: Math.max(1, Math.ceil(columns / panel)) });
  const { byUser, byMovie } = data.training;
  const place = (set: RatingMatrix): Record<Side, PlacedRows> => ({
    users: placeRows(memory, set.byUser),
    movies: placeRows(memory, set.byMovie),
  });
  const sets: Record<RatingSet, Record<Side, PlacedRows>> = {
    training: {
      users: placeRows(memory, byUser, layoutFor(rowCount(byMovie))),
      movies: placeRows(memory, byMovie, layoutFor(rowCount(byUser))),
    },
    superseded: place(data.superseded),
    heldOut: place(data.heldOut),
  };
  const totals = memory.reserve(16);
  const endOfRatings = memory.top;

  let model: ModelOptions = { rank: 0, lambda: 0, seed: 0 };
  /** Numbers in a row of factors. */
  let columns = 0;
  /** What the model is trained on and measured by. */
  let ratings = sets;
  /** The ratings less a mean: made once a model with biases is begun, and kept. */
  let centred: { readonly mean: number; readonly sets: typeof sets; readonly end: number } | undefined;
  let workspace = endOfRatings;
  const address: Record<Side, number> = { users: endOfRatings, movies: endOfRatings };
  /** Where the factors of the fixed side are once more, packed; and whose are there, unless they may have changed since. */
  let packed = endOfRatings;
  let packedSide: Side | undefined;
  /** Where the sums of a band are, if any side is solved from such; and its first row, where they are sums of what is packed. */
  let sums = endOfRatings;
  let summedFrom: number | undefined;
  const viewOf = (side: Side): Float32Array => memory.floats(address[side], sets.training[side].rows * columns);
  const pack = (side: Side): void => {
    if (packedSide === side || kernel.packedRowBytes(columns) === 0) return;
    kernel.pack(address[side], sets.training[side].rows, columns, packed);
    packedSide = side;
    summedFrom = undefined;
  };
  /** Whether a side is solved from sums that are taken band by band. */
  const isBanded = (side: Side): boolean => sets.training[side].panels > 1 && kernel.packedRowBytes(columns) > 0;
  const sumBand = (side: Side, from: number): void => {
    if (summedFrom === from) return;
    const to = Math.min(from + band, sets.training[side].rows);
    const packedRows = sets.training[otherSide(side)].rows;
    kernel.sumBand(ratings.training[side].address, from, to, packed, packedRows, columns, sums);
    summedFrom = from;
  };
  const solveRows = (side: Side, from: number, to: number, sumsOfRows: number): SolvedRows => {
    const outcome = kernel.solveRows(
      ratings.training[side].address,
      address[otherSide(side)],
      packed,
      sumsOfRows,
      address[side],
      columns,
      model.mean === undefined ? NOT_PINNED : pinnedColumn(side, model.rank),
      model.lambda,
      exponentOf(model.weighting),
      from,
      to,
      workspace,
      totals,
    );
    if (outcome < 0) throw new SingularSystemError(-outcome - 1);
    return { squaredError: total(0), squaredLength: total(1), fallbackRows: outcome };
  };

  const centre = (mean: number): NonNullable<typeof centred> => {
    memory.release(endOfRatings);
    const less = ({ users, movies }: Record<Side, PlacedRows>): Record<Side, PlacedRows> => ({
      users: placeLess(memory, users, mean),
      movies: placeLess(memory, movies, mean),
    });
    const { training, superseded, heldOut } = sets;
    const lessMean = { training: less(training), superseded: less(superseded), heldOut: less(heldOut) };
    return { mean, sets: lessMean, end: memory.top };
  };
  const total = (index: number): number => memory.float64(totals + 8 * index);

  return {
    name: 'fast',
    begin(options) {
      const { rank, mean, seed, startScale } = options;
      model = options;
      columns = columnsOf(options);
      if (mean !== undefined && centred?.mean !== mean) centred = centre(mean);
      ratings = mean === undefined ? sets : centred!.sets;
      memory.release(centred?.end ?? endOfRatings);
      const { users, movies } = sets.training;
      address.users = memory.reserve(users.rows * columns * 4 + PADDING);
      address.movies = memory.reserve(movies.rows * columns * 4 + PADDING);
      packed = memory.reserve(Math.max(users.rows, movies.rows) * kernel.packedRowBytes(columns));
      packedSide = undefined;
      sums = memory.reserve(isBanded('users') || isBanded('movies') ? band * kernel.bytesOfSums(columns) : 0);
      workspace = memory.reserve(kernel.workspaceBytes(columns));
      const start = startingFactors(movies.rows, rank, seed, startScale);
      if (mean === undefined) {
        viewOf('movies').set(start);
      } else {
        withoutBiases(new Float32Array(users.rows * rank), 'users', rank, viewOf('users'));
        withoutBiases(Float32Array.from(start), 'movies', rank, viewOf('movies'));
      }
    },
    solveSide(side, from, to) {
      pack(otherSide(side));
      if (!isBanded(side)) return solveRows(side, from, to, NOT_SUMMED);
      const solved = { squaredError: 0, squaredLength: 0, fallbackRows: 0 };
      for (let first = from; first < to;) {
        const inBand = first % band;
        const last = Math.min(first - inBand + band, to);
        sumBand(side, first - inBand);
        const part = solveRows(side, first, last, sums + inBand * kernel.bytesOfSums(columns));
        solved.squaredError += part.squaredError;
        solved.squaredLength += part.squaredLength;
        solved.fallbackRows += part.fallbackRows;
        first = last;
      }
      return solved;
    },
    factors(side) {
      if (packedSide === side) packedSide = undefined;
      return viewOf(side);
    },
    errors(over, side, from, to) {
      const [own, other] = [address[side], address[otherSide(side)]];
      kernel.errors(ratings[over][side].address, own, other, columns, from, to, workspace, totals);
      return { squared: total(0), absolute: total(1) };
    },
  };
}
