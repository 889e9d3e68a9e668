import { initialFactors } from '../als/als';
import { SingularSystemError } from '../als/cholesky';
import type { Engine, EngineData, RatingSet } from '../als/engine';
import { otherSide, type RatingMatrix, type Side } from '../als/matrix';
import { createLinearMemory, type PlacedRows } from './linearMemory';

/** What src/kernel/assembly/index.ts exports; the arguments are described there. Pointers are byte addresses. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  workspaceBytes(rank: number): number;
  solveRows(
    ...args: [
      rows: number,
      fixed: number,
      solved: number,
      rank: number,
      lambda: number,
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
  const memory = createLinearMemory(kernel.memory);
  const place = ({ byUser, byMovie }: RatingMatrix): Record<Side, PlacedRows> => ({
    users: memory.place(byUser),
    movies: memory.place(byMovie),
  });
  const sets: Record<RatingSet, Record<Side, PlacedRows>> = {
    training: place(data.training),
    superseded: place(data.superseded),
    heldOut: place(data.heldOut),
  };
  const { training } = sets;
  const totals = memory.reserve(16);
  const endOfData = memory.top;

  let rank = 0;
  let lambda = 0;
  let workspace = endOfData;
  const address: Record<Side, number> = { users: endOfData, movies: endOfData };
  const factors = (side: Side): Float32Array => memory.floats(address[side], training[side].rows * rank);
  const total = (index: number): number => memory.float64(totals + 8 * index);

  return {
    name: 'fast',
    begin(options) {
      ({ rank, lambda } = options);
      memory.release(endOfData);
      address.users = memory.reserve(training.users.rows * rank * 4 + PADDING);
      address.movies = memory.reserve(training.movies.rows * rank * 4 + PADDING);
      workspace = memory.reserve(kernel.workspaceBytes(rank));
      factors('movies').set(initialFactors(training.movies.rows, rank, options.seed));
    },
    solveSide(side, from, to) {
      const rows = training[side].address;
      const [fixed, solved] = [address[otherSide(side)], address[side]];
      const outcome = kernel.solveRows(rows, fixed, solved, rank, lambda, from, to, workspace, totals);
      if (outcome < 0) throw new SingularSystemError(-outcome - 1);
      return { squaredError: total(0), squaredLength: total(1), fallbackRows: outcome };
    },
    factors,
    errors(over, side, from, to) {
      const [own, other] = [address[side], address[otherSide(side)]];
      kernel.errors(sets[over][side].address, own, other, rank, from, to, workspace, totals);
      return { squared: total(0), absolute: total(1) };
    },
  };
}
