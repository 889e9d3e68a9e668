import type { Factors } from './matrix';
import { identity, singularValues } from './svd';

/**
 * Other axes for the same model: U T and M T′, both k × k, with T T′ᵀ = I, so that every prediction p·q stays. The
 * penalty stays, too, where T is orthogonal, for then T′ = T.
 */
export interface Gauge {
  readonly users: Float64Array;
  readonly movies: Float64Array;
}

/** Turns factor `a` towards factor `b` by an angle in radians: a rotation, the same on both sides. */
export function rotation(rank: number, a: number, b: number, angle: number): Gauge {
  const T = identity(rank);
  T[a * rank + a] = Math.cos(angle);
  T[b * rank + b] = Math.cos(angle);
  T[a * rank + b] = Math.sin(angle);
  T[b * rank + a] = -Math.sin(angle);
  return { users: T, movies: T };
}

/**
 * The axes that U Mᵀ itself has: those of its singular value decomposition, both sides sharing each singular value
 * evenly, the largest first, and of each movie column the largest entry positive. At a minimum with plain λ this is a
 * minimum again (mathematics.md, section 6).
 * @returns with the singular values of U Mᵀ
 */
export function canonicalGauge(
  users: Factors,
  movies: Factors,
  rank: number,
): Gauge & { readonly spectrum: Float64Array } {
  const left = triangle(users, rank);
  const right = triangle(movies, rank);
  const core = new Float64Array(rank * rank);
  for (let i = 0; i < rank; i++) {
    for (let j = 0; j < rank; j++) {
      let sum = 0;
      for (let k = 0; k < rank; k++) sum += left.R[i * rank + k]! * right.R[j * rank + k]!;
      core[i * rank + j] = sum;
    }
  }
  const { P, S, V } = singularValues(core, rank);
  const gauge = { users: axes(left.inverse, P, S, rank), movies: axes(right.inverse, V, S, rank) };
  pointUpward(gauge, movies, rank);
  return { ...gauge, spectrum: S };
}

/** Rows of factors on other axes: rows [from, to) times T. */
export function onAxes(
  factors: Factors,
  rank: number,
  T: Float64Array,
  from = 0,
  to = factors.length / rank,
): Float64Array {
  const turned = new Float64Array((to - from) * rank);
  for (let row = from; row < to; row++) {
    for (let i = 0; i < rank; i++) {
      const factor = factors[row * rank + i]!;
      for (let j = 0; j < rank; j++) turned[(row - from) * rank + j]! += factor * T[i * rank + j]!;
    }
  }
  return turned;
}

/** The same for a rotation of `a` towards `b`, which leaves all other columns as they are. */
export function inPlane(factors: Factors, rank: number, T: Float64Array, a: number, b: number): Float64Array {
  const turned = Float64Array.from(factors);
  for (let row = 0; row < turned.length; row += rank) {
    const [x, y] = [factors[row + a]!, factors[row + b]!];
    turned[row + a] = x * T[a * rank + a]! + y * T[b * rank + a]!;
    turned[row + b] = x * T[a * rank + b]! + y * T[b * rank + b]!;
  }
  return turned;
}

/** Directions shorter than this share of the longest are not there: factors of lower rank than k. */
const NEGLIGIBLE = 1e-12;

/** F = Q R with orthonormal Q, by the eigenvectors of FᵀF: R = √D Wᵀ and Q = F W / √D. @returns R and W / √D */
function triangle(factors: Factors, rank: number): { readonly R: Float64Array; readonly inverse: Float64Array } {
  const { S: D, V: W } = singularValues(gram(factors, rank), rank);
  const R = new Float64Array(rank * rank);
  const inverse = new Float64Array(rank * rank);
  for (let f = 0; f < rank; f++) {
    if (!(D[f]! > NEGLIGIBLE * D[0]!)) continue;
    const length = Math.sqrt(D[f]!);
    for (let i = 0; i < rank; i++) {
      R[f * rank + i] = length * W[i * rank + f]!;
      inverse[i * rank + f] = W[i * rank + f]! / length;
    }
  }
  return { R, inverse };
}

/** FᵀF. */
function gram(factors: Factors, rank: number): Float64Array {
  const G = new Float64Array(rank * rank);
  for (let row = 0; row < factors.length; row += rank) {
    for (let i = 0; i < rank; i++) {
      const factor = factors[row + i]!;
      for (let j = 0; j <= i; j++) G[i * rank + j]! += factor * factors[row + j]!;
    }
  }
  for (let i = 0; i < rank; i++) {
    for (let j = 0; j < i; j++) G[j * rank + i] = G[i * rank + j]!;
  }
  return G;
}

/** inverse · P · √S */
function axes(inverse: Float64Array, P: Float64Array, S: Float64Array, rank: number): Float64Array {
  const T = new Float64Array(rank * rank);
  for (let i = 0; i < rank; i++) {
    for (let j = 0; j < rank; j++) {
      let sum = 0;
      for (let k = 0; k < rank; k++) sum += inverse[i * rank + k]! * P[k * rank + j]!;
      T[i * rank + j] = sum * Math.sqrt(S[j]!);
    }
  }
  return T;
}

/** Changes the signs of both sides' columns so that of each movie column the entry farthest from zero is positive. */
function pointUpward(gauge: Gauge, movies: Factors, rank: number): void {
  const turned = onAxes(movies, rank, gauge.movies);
  for (let f = 0; f < rank; f++) {
    let farthest = 0;
    for (let entry = f; entry < turned.length; entry += rank) {
      if (Math.abs(turned[entry]!) > Math.abs(farthest)) farthest = turned[entry]!;
    }
    if (farthest >= 0) continue;
    for (const T of [gauge.users, gauge.movies]) {
      for (let i = 0; i < rank; i++) T[i * rank + f]! *= -1;
    }
  }
}
