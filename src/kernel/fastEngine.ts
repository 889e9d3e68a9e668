import { columnsOf, pinnedColumn, withoutBiases } from '../als/biases';
import { SingularSystemError } from '../als/cholesky';
import { type Engine, type EngineData, exponentOf, type ModelOptions, type RatingSet } from '../als/engine';
import { otherSide, type RatingMatrix, type Side } from '../als/matrix';
import { startingFactors } from '../als/startingFactors';
import { createLinearMemory, type PlacedRows } from './linearMemory';

/** What src/kernel/assembly/index.ts exports; the arguments are described there. Pointers are byte addresses. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  workspaceBytes(rank: number): number;
  lookAheadBytes(): number;
  packedRowBytes(rank: number): number;
  pack(...args: [factors: number, rows: number, rank: number, packed: number]): void;
  solveRows(
    ...args: [
      rows: number,
      fixed: number,
      packed: number,
      solved: number,
      rank: number,
      pinned: number,
      lambda: number,
      weighted: number,
      from: number,
      to: number,
      workspace: number,
      totals: number,
    ]
  ): number;
  errors(
    ...args: [
      rows: number,
      own: number,
      other: number,
      rank: number,
      from: number,
      to: number,
      workspace: number,
      totals: number,
    ]
  ): void;
}

/** No column is pinned. */
const NONE = -1;

/** The kernel reads whole vectors, up to 12 bytes past the last row of factors. */
const PADDING = 16;

/**
 * Makes the compiled engine: float32 factors, WebAssembly SIMD, the same contract as the readable one; with a memory of its own that the data is copied into, once.
 * Runs wherever WebAssembly does, in a worker or in Node. Its solveSide() throws SingularSystemError when a row
 * cannot be solved in float64 either.
 * @throws RangeError when the data does not fit into memory.
 */
export function createFastEngine(module: WebAssembly.Module, data: EngineData): Engine {
  const kernel = new WebAssembly.Instance(module).exports as unknown as KernelExports;
  const memory = createLinearMemory(kernel.memory, kernel.lookAheadBytes());
  const place = ({ byUser, byMovie }: RatingMatrix): Record<Side, PlacedRows> => ({
    users: memory.place(byUser),
    movies: memory.place(byMovie),
  });
  const sets: Record<RatingSet, Record<Side, PlacedRows>> = {
    training: place(data.training),
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
  const viewOf = (side: Side): Float32Array => memory.floats(address[side], sets.training[side].rows * columns);
  const pack = (side: Side): void => {
    if (packedSide === side || kernel.packedRowBytes(columns) === 0) return;
    kernel.pack(address[side], sets.training[side].rows, columns, packed);
    packedSide = side;
  };

  const centre = (mean: number): NonNullable<typeof centred> => {
    memory.release(endOfRatings);
    const less = ({ users, movies }: Record<Side, PlacedRows>): Record<Side, PlacedRows> => ({
      users: memory.placeLess(users, mean),
      movies: memory.placeLess(movies, mean),
    });
    const { training, superseded, heldOut } = sets;
    const lessMean = { training: less(training), superseded: less(superseded), heldOut: less(heldOut) };
    return { mean, sets: lessMean, end: memory.top };
  };
  const total = (index: number): number => memory.float64(totals + 8 * index);

  return {
    name: 'fast',
    begin(options) {
      const { rank, mean, seed } = options;
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
      workspace = memory.reserve(kernel.workspaceBytes(columns));
      const start = startingFactors(movies.rows, rank, seed);
      if (mean === undefined) {
        viewOf('movies').set(start);
      } else {
        withoutBiases(new Float32Array(users.rows * rank), 'users', rank, viewOf('users'));
        withoutBiases(Float32Array.from(start), 'movies', rank, viewOf('movies'));
      }
    },
    solveSide(side, from, to) {
      const rows = ratings.training[side].address;
      const [fixed, solved] = [address[otherSide(side)], address[side]];
      pack(otherSide(side));
      const pinned = model.mean === undefined ? NONE : pinnedColumn(side, model.rank);
      const weighted = exponentOf(model.weighting);
      const outcome = kernel.solveRows(
        rows,
        fixed,
        packed,
        solved,
        columns,
        pinned,
        model.lambda,
        weighted,
        from,
        to,
        workspace,
        totals,
      );
      if (outcome < 0) throw new SingularSystemError(-outcome - 1);
      return { squaredError: total(0), squaredLength: total(1), fallbackRows: outcome };
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
