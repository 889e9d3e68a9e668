import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singularValues } from '../../../src/als/svd';
import { randomOrthogonal } from '../../fixtures/linearAlgebra';
import { tried } from '../../fixtures/properties';
import { lehmer } from '../../fixtures/random';

/** P diag(S) Vᵀ. */
function product(P: ArrayLike<number>, S: ArrayLike<number>, V: ArrayLike<number>, n: number): number[] {
  return Array.from({ length: n * n }, (_, entry) => {
    const [i, j] = [Math.floor(entry / n), entry % n];
    let sum = 0;
    for (let k = 0; k < n; k++) sum += P[i * n + k]! * S[k]! * V[j * n + k]!;
    return sum;
  });
}

describe('the singular value decomposition', () => {
  it('finds again what a matrix was made of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (n, seed, lengths) => {
          const S = lengths.slice(0, n).sort((a, b) => b - a);
          const K = product(
            randomOrthogonal(n, lehmer(seed)).flat(),
            S,
            randomOrthogonal(n, lehmer(seed + 1)).flat(),
            n,
          );
          const found = singularValues(Float64Array.from(K), n);
          found.S.forEach((value, f) => {
            expect(Math.abs(value - S[f]!)).toBeLessThan(1e-12 * (1 + S[0]!));
          });
          product(found.P, found.S, found.V, n).forEach((value, entry) => {
            expect(Math.abs(value - K[entry]!)).toBeLessThan(1e-12 * (1 + S[0]!));
          });
          product(found.V, new Float64Array(n).fill(1), found.V, n).forEach((value, entry) => {
            expect(Math.abs(value - (entry % (n + 1) === 0 ? 1 : 0))).toBeLessThan(1e-12);
          });
        },
      ),
      tried(100),
    );
  });

  it('of a matrix of rank 1 has one value, the product of the two lengths', () => {
    const { S } = singularValues(Float64Array.of(3, 6, 0, 4, 8, 0, 0, 0, 0), 3);
    expect(S[0]).toBeCloseTo(5 * Math.sqrt(5), 12);
    expect(S[1]).toBeLessThan(1e-12);
    expect(S[2]).toBe(0);
  });
});
