import { ridgeFor } from './als';
import { choleskySolve, SingularSystemError } from './cholesky';
import { type Factors, rowCount, type Side, type SparseRows } from './matrix';

// A model with biases, r̂ = μ + b_u + b_i + p·q (Koren, Bell and Volinsky 2009), is one of two columns more: users hold
// [p, b_u, 1] and movies [q, 1, b_i], so that b_u + b_i + p·q is one dot product. The column of ones of a side is pinned:
// it is never solved.

/** What a model with biases adds to p·q. */
export interface Biases {
  /** μ */
  readonly mean: number;
  /** b_u and b_i, one for each row. */
  readonly users: Factors;
  readonly movies: Factors;
}

/** μ + b_u + b_i; 0 without biases. */
export function baseOf(biases: Biases | undefined, user: number, movie: number): number {
  return biases === undefined ? 0 : biases.mean + biases.users[user]! + biases.movies[movie]!;
}

interface Biased {
  readonly rank: number;
  /** μ; undefined where there are no biases. */
  readonly mean?: number | undefined;
}

/** Numbers in a row of factors as an engine keeps them. */
export function columnsOf({ rank, mean }: Biased): number {
  return mean === undefined ? rank : rank + 2;
}

/** The column that is 1 in each row of this side. */
export function pinnedColumn(side: Side, rank: number): number {
  return side === 'users' ? rank + 1 : rank;
}

/** The column that holds the bias of each row of this side. */
export function biasColumn(side: Side, rank: number): number {
  return side === 'users' ? rank : rank + 1;
}

/** Rows of factors as an engine keeps them, all biases zero. */
export function withoutBiases<F extends Factors>(factors: F, side: Side, rank: number, into: F): F {
  const columns = rank + 2;
  for (let row = 0; row < factors.length / rank; row++) {
    into.set(factors.subarray(row * rank, (row + 1) * rank), row * columns);
    into[row * columns + pinnedColumn(side, rank)] = 1;
  }
  return into;
}

/** Some rows as an engine keeps them. */
export function engineRows(
  factors: Factors,
  biases: Factors,
  side: Side,
  rank: number,
  rows: Int32Array,
): Float64Array {
  const columns = rank + 2;
  const together = new Float64Array(rows.length * columns);
  rows.forEach((row, place) => {
    together.set(factors.subarray(row * rank, (row + 1) * rank), place * columns);
    together[place * columns + pinnedColumn(side, rank)] = 1;
    together[place * columns + biasColumn(side, rank)] = biases[row]!;
  });
  return together;
}

/** Takes rows as an engine keeps them apart. */
export function separate(
  rows: Factors,
  side: Side,
  rank: number,
): { readonly factors: Factors; readonly biases: Factors } {
  const columns = rank + 2;
  const count = rows.length / columns;
  const Kind = rows instanceof Float32Array ? Float32Array : Float64Array;
  const factors = new Kind(count * rank);
  const biases = new Kind(count);
  for (let row = 0; row < count; row++) {
    factors.set(rows.subarray(row * columns, row * columns + rank), row * rank);
    biases[row] = rows[row * columns + biasColumn(side, rank)]!;
  }
  return { factors, biases };
}

/**
 * Half a step of a model with biases: gives each row in [from, to) of one side its best factors and its best bias, both
 * together, while the other side stays fixed. Rows are as an engine keeps them.
 */
export function solveBiasedSide(
  ratings: SparseRows,
  side: Side,
  fixed: Factors,
  solved: Factors,
  { rank, mean, lambda, exponent }: { rank: number; mean: number; lambda: number; exponent: number },
  from = 0,
  to = rowCount(ratings),
): void {
  const columns = rank + 2;
  const free = rank + 1;
  const pinned = pinnedColumn(side, rank);
  const A = new Float64Array(free * free);
  const b = new Float64Array(free);
  for (let row = from; row < to; row++) {
    biasedEquations(
      ratings,
      row,
      fixed,
      columns,
      pinned,
      mean,
      ridgeFor(lambda, countOf(ratings, row), exponent),
      A,
      b,
    );
    choleskySolve(A, b, free);
    solved.set(b.subarray(0, pinned), row * columns);
    solved[row * columns + pinned] = 1;
    solved.set(b.subarray(pinned), row * columns + pinned + 1);
  }
}

/**
 * Writes A = ZᵀZ + ridge·I and b = Zᵀy for one row. Z (n × (k + 1)) holds the columns that are solved: of what was rated
 * the factors and a one. y is what is left for them of the ratings, r − μ − b, with the bias b of what was rated.
 * Only the lower triangle of A is filled.
 * @throws SingularSystemError when the ridge is 0 and there are fewer ratings than unknowns
 */
export function biasedEquations(
  ratings: SparseRows,
  row: number,
  fixed: Factors,
  columns: number,
  pinned: number,
  mean: number,
  ridge: number,
  A: Float64Array,
  b: Float64Array,
): void {
  const free = columns - 1;
  const count = countOf(ratings, row);
  if (ridge === 0 && count < free) throw new SingularSystemError(count);
  A.fill(0);
  b.fill(0);
  // The pinned column is left out: what comes after it moves up.
  const columnOf = (i: number): number => (i < pinned ? i : i + 1);
  for (let entry = ratings.offsets[row]!; entry < ratings.offsets[row + 1]!; entry++) {
    const z = ratings.columns[entry]! * columns;
    const y = ratings.values[entry]! - mean - fixed[z + pinned]!;
    for (let i = 0; i < free; i++) {
      const z_i = fixed[z + columnOf(i)]!;
      b[i]! += z_i * y;
      for (let j = 0; j <= i; j++) A[i * free + j]! += z_i * fixed[z + columnOf(j)]!;
    }
  }
  for (let i = 0; i < free; i++) A[i * free + i]! += ridge;
}

function countOf({ offsets }: SparseRows, row: number): number {
  return offsets[row + 1]! - offsets[row]!;
}
