import { choleskySolve } from './cholesky';

/**
 * What each rated movie adds to a prediction, in stars. Where x solves A x = Zᵀy, the prediction z·x is exactly
 * Σ_j (zᵀ W z_j) y_j with W = A⁻¹ (Hu, Koren, Volinsky 2008, section 5): one solve for W z, then one dot product for each
 * rated movie. Some contributions may be negative.
 * @param A size × size, its lower triangle; overwritten
 * @param Z rows of `size` numbers, one for each rated movie
 * @param y one for each rated movie: its rating
 * @param z the movie that is predicted, `size` numbers
 */
export function contributions(
  A: Float64Array,
  size: number,
  Z: Float64Array,
  y: ArrayLike<number>,
  z: Float64Array,
): Float64Array {
  const weights = z.slice();
  choleskySolve(A, weights, size);
  return Float64Array.from(y, (value, row) => {
    let similarity = 0;
    for (let i = 0; i < size; i++) similarity += weights[i]! * Z[row * size + i]!;
    return similarity * value;
  });
}
