import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choleskySolve, SingularSystemError } from '../../../src/als/cholesky';
import { norm } from '../../fixtures/linearAlgebra';
import { tried } from '../../fixtures/properties';
import { lehmer, normal } from '../../fixtures/random';

describe('Cholesky', () => {
  it('solves a system worked by hand and leaves its factor L in the lower triangle', () => {
    // A = L Lᵀ with L = [2 0 0; 6 1 0; −8 5 3], and A [1 2 3]ᵀ = b.
    const A = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);
    const b = Float64Array.of(-20, -43, 192);
    choleskySolve(A, b, 3);
    expect(Array.from(b)).toEqual([1, 2, 3]);
    expect([A[0], A[3], A[4], A[6], A[7], A[8]]).toEqual([2, 6, 1, -8, 5, 3]);
  });

  it('needs the lower triangle alone', () => {
    const b = Float64Array.of(-20, -43, 192);
    choleskySolve(Float64Array.of(4, NaN, NaN, 12, 37, NaN, -16, -43, 98), b, 3);
    expect(Array.from(b)).toEqual([1, 2, 3]);
  });

  it('finds the solution that random positive definite systems were made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 1_000_000 }), (n, seed) => {
        const random = lehmer(seed);
        const B = Array.from({ length: n * n }, () => normal(random));
        const x = Array.from({ length: n }, () => normal(random));
        const A = new Float64Array(n * n);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            for (let k = 0; k < n; k++) A[i * n + j]! += B[i * n + k]! * B[j * n + k]!;
          }
          A[i * n + i]! += 1;
        }
        const b = Float64Array.from(x, (_, i) => x.reduce((sum, value, j) => sum + A[i * n + j]! * value, 0));
        choleskySolve(A, b, n);
        expect(norm(Array.from(b, (value, i) => value - x[i]!))).toBeLessThan(1e-10 * (1 + norm(x)));
      }),
      tried(60),
    );
  });

  it.each([
    ['zero', [0, 0, 0, 0]],
    ['singular', [1, 1, 1, 1]],
    ['indefinite', [1, 2, 2, 1]],
    ['not a number', [NaN, 0, 0, 1]],
  ])('refuses a matrix that is %s', (_, entries) => {
    expect(() => choleskySolve(Float64Array.from(entries), Float64Array.of(1, 1), 2)).toThrow(SingularSystemError);
  });
});
