import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import * as fc from 'fast-check';
import { normalEquations } from '../../../src/als/als';
import { columnsOf } from '../../../src/als/biases';
import { type Engine, type EngineData, exponentOf, type ModelOptions } from '../../../src/als/engine';
import { type Factors, rowCount, rowsOf, type Side, type SparseRows } from '../../../src/als/matrix';
import { seededRandom } from '../../../src/als/random';
import { matrixOf } from '../../fixtures/cells';

export const SIDES: readonly Side[] = ['users', 'movies'];

/** Older versions of Node know relaxed SIMD only when asked; newer ones ignore this. */
setFlagsFromString('--experimental-wasm-relaxed-simd');

function compiled(name: string): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(new URL(`../../../src/kernel/${name}`, import.meta.url)));
}

/** The kernel in its two forms; `node scripts/build-kernel.mjs` makes them. */
export const KERNELS = [
  { form: 'plain', kernel: compiled('kernel.wasm') },
  { form: 'fused', kernel: compiled('kernel.fused.wasm') },
] as const;

/** Rows of [column, value] pairs as sparse rows. */
export function sparseRows(rows: readonly (readonly (readonly [number, number])[])[]): SparseRows {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => (offsets[index + 1] = offsets[index]! + row.length));
  const entries = rows.flat();
  return {
    offsets,
    columns: Int32Array.from(entries, ([column]) => column),
    values: Float32Array.from(entries, ([, value]) => value),
  };
}

/** An engine's data: the rows train, of those that repeat a pair the last; and all of them are also what is held out. */
export function engineData(rows: SparseRows, movieCount: number): EngineData {
  const users = rowCount(rows);
  const cells = Array.from({ length: users }, (_, user) =>
    Array.from(rows.columns.subarray(rows.offsets[user], rows.offsets[user + 1]), (movie, index) => {
      return { user, movie, rating: rows.values[rows.offsets[user]! + index]! };
    }),
  ).flat();
  const last = new Map(cells.map((cell) => [`${cell.user},${cell.movie}`, cell]));
  const training = new Set(last.values());
  return {
    training: matrixOf([...training], users, movieCount),
    superseded: matrixOf(
      cells.filter((cell) => !training.has(cell)),
      users,
      movieCount,
    ),
    heldOut: matrixOf(cells, users, movieCount),
  };
}

/** Each (user, movie) pair is rated with the given probability. */
export function randomData(
  users: number,
  movies: number,
  density: number,
  rate: (random: () => number, user: number, movie: number) => number,
  seed = 1,
): EngineData {
  const random = seededRandom(seed);
  const rows = Array.from({ length: users }, (_, user) =>
    Array.from({ length: movies }, (_, movie) => movie)
      .filter(() => random() < density)
      .map((movie): [number, number] => [movie, rate(random, user, movie)]),
  );
  return engineData(sparseRows(rows), movies);
}

const rating = fc.constantFrom(
  (random: () => number) => 20 * random() - 10,
  (random: () => number) => Math.ceil(10 * random()) / 2,
  (random: () => number) => Math.floor(101 * random()),
);

/** Random data whose first users rated nothing, one movie, everything, and the same movie twice. */
export const arbitraryData: fc.Arbitrary<EngineData> = fc
  .record({
    users: fc.integer({ min: 4, max: 24 }),
    movies: fc.integer({ min: 1, max: 90 }),
    density: fc.double({ min: 0, max: 1, noNaN: true }),
    rate: rating,
    seed: fc.integer(),
  })
  .map(({ users, movies, density, rate, seed }) => {
    const random = seededRandom(seed);
    const all = Array.from({ length: movies }, (_, movie) => movie);
    const anyMovie = (): number => Math.floor(random() * movies);
    const twice = anyMovie();
    const rated = [[], [anyMovie()], all, [twice, twice]];
    while (rated.length < users) rated.push(all.filter(() => random() < density));
    return engineData(sparseRows(rated.map((row) => row.map((movie) => [movie, rate(random)] as const))), movies);
  });

export const arbitraryOptions = fc.record({
  rank: fc.oneof(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 100 })),
  lambda: fc.double({ min: -2, max: 2, noNaN: true }).map((exponent) => 10 ** exponent),
  seed: fc.integer({ min: 0, max: 1000 }),
});

/** One iteration, in ranges of at most `batch` rows. Returns Σ (r − p·q)² over the training cells, as the engine says. */
export function iterate(engine: Engine, { training }: EngineData, batch = Infinity): number {
  let squaredError = 0;
  for (const side of SIDES) {
    squaredError = 0;
    const rows = rowCount(rowsOf(training, side));
    for (let from = 0; from < rows; from += batch) {
      squaredError += engine.solveSide(side, from, Math.min(from + batch, rows)).squaredError;
    }
  }
  return squaredError;
}

/**
 * How far float32 may leave a solved row from the exact one: A p − b = A (p − p*), and no eigenvalue of A is below the
 * ridge. A generous bound on the rounding of b, for any form of the model.
 */
export function solutionRounding(
  { offsets, columns, values }: SparseRows,
  row: number,
  fixed: Factors,
  { rank, lambda, weighting, mean }: ModelOptions,
): number {
  const length = columnsOf({ rank, mean });
  const [from, to] = [offsets[row]!, offsets[row + 1]!];
  const ridge = lambda * Math.max(1, to - from) ** exponentOf(weighting);
  let terms = 0;
  for (let entry = from; entry < to; entry++) {
    const q = columns[entry]! * length;
    terms += (3 + 2 * Math.abs(values[entry]!)) * Math.hypot(...fixed.subarray(q, q + length));
  }
  return (1e-5 * terms) / ridge;
}

export interface RowResidual {
  /** |A p − b| in float64. */
  readonly residual: number;
  /** |b|. */
  readonly lengthOfB: number;
  /** Σ |r| |q|, what b would be if nothing cancelled in its sum. */
  readonly termsOfB: number;
  /** The Frobenius norm of A. */
  readonly normOfA: number;
}

/** How well a row solves its normal equations, computed in float64 from the numbers that the engine worked on. */
export function rowResidual(
  ratings: SparseRows,
  row: number,
  fixed: Factors,
  solved: Factors,
  rank: number,
  lambda: number,
): RowResidual {
  const A = new Float64Array(rank * rank);
  const b = new Float64Array(rank);
  normalEquations(ratings, row, fixed, rank, lambda, A, b);
  let squaresOfA = 0;
  for (let i = 0; i < rank; i++) {
    for (let j = 0; j <= i; j++) squaresOfA += (i === j ? 1 : 2) * A[i * rank + j]! ** 2;
  }
  const residuals = Array.from(b, (bi, i) => {
    let sum = -bi;
    for (let j = 0; j < rank; j++) sum += A[Math.max(i, j) * rank + Math.min(i, j)]! * solved[row * rank + j]!;
    return sum;
  });
  let termsOfB = 0;
  for (let entry = ratings.offsets[row]!; entry < ratings.offsets[row + 1]!; entry++) {
    const q = ratings.columns[entry]! * rank;
    termsOfB += Math.abs(ratings.values[entry]!) * Math.hypot(...fixed.subarray(q, q + rank));
  }
  return { residual: Math.hypot(...residuals), lengthOfB: Math.hypot(...b), termsOfB, normOfA: Math.sqrt(squaresOfA) };
}
