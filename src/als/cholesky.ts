/** A system that has no unique solution: λ is too small for the ratings at hand. */
export class SingularSystemError extends Error {
  constructor(pivot: number) {
    super(
      `The system cannot be solved: pivot ${pivot + 1} is not positive. ` +
        'With fewer ratings than factors, λ must be greater than 0.',
    );
    this.name = 'SingularSystemError';
  }
}

/**
 * Solves A x = b in place: A = L Lᵀ, then L y = b, then Lᵀ x = y.
 * A (n × n, row-major, symmetric positive definite) is read in its lower triangle, which becomes L; b becomes x.
 * @throws SingularSystemError when A is not positive definite.
 */
export function choleskySolve(A: Float64Array, b: Float64Array, n: number): void {
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = A[row * n + column]!;
      for (let k = 0; k < column; k++) sum -= A[row * n + k]! * A[column * n + k]!;
      if (row > column) {
        A[row * n + column] = sum / A[column * n + column]!;
      } else {
        if (!(sum > 0)) throw new SingularSystemError(row);
        A[row * n + row] = Math.sqrt(sum);
      }
    }
  }
  for (let row = 0; row < n; row++) {
    let sum = b[row]!;
    for (let k = 0; k < row; k++) sum -= A[row * n + k]! * b[k]!;
    b[row] = sum / A[row * n + row]!;
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = b[row]!;
    for (let k = row + 1; k < n; k++) sum -= A[k * n + row]! * b[k]!;
    b[row] = sum / A[row * n + row]!;
  }
}
