import { initialFactors } from '../als/als';
import { SingularSystemError } from '../als/cholesky';
import type { Engine, EngineData } from '../als/engine';
import { otherSide, type Side } from '../als/matrix';
import { createLinearMemory } from './linearMemory';

/** The compiled engine: float32 factors, WebAssembly SIMD, the same contract as the readable one. */
export interface FastEngine extends Engine {
  readonly name: 'fast';
  /** Rows solved in float64 since begin(), because float32 could not solve them well. */
  readonly fallbackRows: number;
}

/** What src/kernel/assembly/index.ts exports; the arguments are described there. Pointers are byte addresses. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  workspaceBytes(rank: number): number;
  solveRows(
    ...args: [
      offsets: number,
      columns: number,
      values: number,
      fixed: number,
      solved: number,
      rank: number,
      lambda: number,
      from: number,
      to: number,
      workspace: number,
    ]
  ): number;
  squaredError(
    ...args: [
      offsets: number,
      columns: number,
      values: number,
      users: number,
      movies: number,
      rank: number,
      from: number,
      to: number,
      workspace: number,
    ]
  ): number;
}

/** The kernel reads whole vectors, up to 12 bytes past the last row of factors. */
const PADDING = 16;

/**
 * Makes the engine from the compiled kernel.wasm, with a memory of its own that the data is copied into, once.
 * Runs wherever WebAssembly does, in a worker or in Node. Its solveSide() throws SingularSystemError when a row
 * cannot be solved in float64 either.
 * @throws RangeError when the data does not fit into memory.
 */
export function createFastEngine(module: WebAssembly.Module, data: EngineData): FastEngine {
  const kernel = new WebAssembly.Instance(module).exports as unknown as KernelExports;
  const memory = createLinearMemory(kernel.memory);
  const training = { users: memory.place(data.training.byUser), movies: memory.place(data.training.byMovie) };
  const heldOut = memory.place(data.heldOut);
  const endOfData = memory.top;

  let rank = 0;
  let lambda = 0;
  let fallbackRows = 0;
  let workspace = endOfData;
  const address: Record<Side, number> = { users: endOfData, movies: endOfData };
  const factors = (side: Side): Float32Array => memory.floats(address[side], training[side].rows * rank);

  return {
    name: 'fast',
    get fallbackRows() {
      return fallbackRows;
    },
    begin(options) {
      ({ rank, lambda } = options);
      fallbackRows = 0;
      memory.release(endOfData);
      address.users = memory.reserve(training.users.rows * rank * 4 + PADDING);
      address.movies = memory.reserve(training.movies.rows * rank * 4 + PADDING);
      workspace = memory.reserve(kernel.workspaceBytes(rank));
      factors('movies').set(initialFactors(training.movies.rows, rank, options.seed));
    },
    solveSide(side, from, to) {
      const { offsets, columns, values } = training[side];
      const [fixed, solved] = [address[otherSide(side)], address[side]];
      const outcome = kernel.solveRows(offsets, columns, values, fixed, solved, rank, lambda, from, to, workspace);
      if (outcome < 0) throw new SingularSystemError(-outcome - 1);
      fallbackRows += outcome;
    },
    factors,
    squaredError(over, from = 0, to = training.users.rows) {
      const { offsets, columns, values } = over === 'training' ? training.users : heldOut;
      const { users, movies } = address;
      return kernel.squaredError(offsets, columns, values, users, movies, rank, from, to, workspace);
    },
  };
}
