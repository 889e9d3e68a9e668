/** A system without a unique solution: λ is too small for these ratings. */
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
 * A is n × n, row-major, symmetric and positive definite. Only its lower
 * triangle is read, which becomes L; b becomes y and then x.
 * @throws SingularSystemError when A is not positive definite.
 */
export function choleskySolve(
  A: Float64Array,
  b: Float64Array,
  n: number,
): void {
  // A = L Lᵀ: row by row, each entry from those above it and to its left.
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = A[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= A[i * n + k]! * A[j * n + k]!;
      if (j < i) {
        A[i * n + j] = sum / A[j * n + j]!;
      } else {
        if (!(sum > 0)) throw new SingularSystemError(i);
        A[i * n + i] = Math.sqrt(sum);
      }
    }
  }
  // L y = b: from the top down.
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= A[i * n + k]! * b[k]!;
    b[i] = sum / A[i * n + i]!;
  }
  // Lᵀ x = y: from the bottom up.
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= A[k * n + i]! * b[k]!;
    b[i] = sum / A[i * n + i]!;
  }
}
