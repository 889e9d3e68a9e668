import { SingularSystemError } from './cholesky';
import type { Factors } from './matrix';

/** What the ratings of one row add up to, before the penalty. */
export interface Sums {
  /** QᵀQ = Σ q qᵀ, rank × rank, row-major and symmetric. */
  readonly gram: Float64Array;
  /** b = Qᵀr = Σ r q */
  readonly b: Float64Array;
}

/**
 * QᵀQ and Qᵀr term by term: the sums over the first `terms` rated rows, in
 * the order in which `normalEquations` adds them, hence bit for bit its own.
 * @param fixed Q: terms × rank or more, row-major
 * @param ratings r, in the same order
 */
export function sumOuterProducts(fixed: Factors, ratings: Factors, rank: number, terms = ratings.length): Sums {
  const gram = new Float64Array(rank * rank);
  const b = new Float64Array(rank);
  for (let term = 0; term < terms; term++) {
    for (let i = 0; i < rank; i++) {
      const q_i = fixed[term * rank + i]!;
      b[i]! += q_i * ratings[term]!;
      for (let j = 0; j <= i; j++) gram[i * rank + j]! += q_i * fixed[term * rank + j]!;
    }
  }
  for (let i = 0; i < rank; i++) for (let j = i + 1; j < rank; j++) gram[i * rank + j] = gram[j * rank + i]!;
  return { gram, b };
}

/** A = QᵀQ + ridge · I */
export function addRidge(gram: Float64Array, rank: number, ridge: number): Float64Array {
  return gram.map((value, entry) => (entry % (rank + 1) === 0 ? value + ridge : value));
}

/** What a solution of A x = b by Cholesky passes through. */
export interface SolveTrace {
  /** A = L Lᵀ; zeros above the diagonal. */
  readonly L: Float64Array;
  /** L y = b */
  readonly y: Float64Array;
  /** Lᵀ x = y */
  readonly x: Float64Array;
}

/**
 * `choleskySolve` with each of its results kept apart, in the same order and to the same bits.
 * @throws SingularSystemError when A is not positive definite.
 */
export function traceSolve(A: Float64Array, b: Float64Array, n: number): SolveTrace {
  const L = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = A[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= L[i * n + k]! * L[j * n + k]!;
      if (j === i && !(sum > 0)) throw new SingularSystemError(i);
      L[i * n + j] = j < i ? sum / L[j * n + j]! : Math.sqrt(sum);
    }
  }
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= L[i * n + k]! * y[k]!;
    y[i] = sum / L[i * n + i]!;
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i]!;
    for (let k = i + 1; k < n; k++) sum -= L[k * n + i]! * x[k]!;
    x[i] = sum / L[i * n + i]!;
  }
  return { L, y, x };
}

/** |A x − b| / |b|; 0 where b is zero, for then x is, too. */
export function relativeResidual(A: Float64Array, x: Float64Array, b: Float64Array): number {
  const length = Math.hypot(...b);
  if (length === 0) return 0;
  return residual(A, x, b) / length;
}

/** |A x − b| */
export function residual(A: Float64Array, x: Float64Array, b: Float64Array): number {
  const misses = b.map((value, i) => x.reduce((sum, factor, j) => sum + A[i * b.length + j]! * factor, -value));
  return Math.hypot(...misses);
}
