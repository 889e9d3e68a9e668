import { describe, expect, it } from 'vitest';
import { SingularSystemError } from '../../../src/als/cholesky';
import { createFastEngine } from '../../../src/kernel/fastEngine';
import { engineData, KERNELS, randomData, rowResidual, sparseRows } from './support';

describe.each(KERNELS)('the fall-back to float64, $form', ({ kernel }) => {
  it('solves what is singular in float32, counts it, and leaves the rows beside it alone', () => {
    // Two movies 1000 long and only 0.02 apart, λ = 0.01: in float32 QᵀQ + λI equals QᵀQ, which has no inverse.
    const rows = sparseRows([
      [[2, 3]],
      [
        [0, 5],
        [1, 4],
      ],
      [
        [2, 4],
        [3, 1],
      ],
    ]);
    const data = engineData(rows, 4);
    const fast = createFastEngine(kernel, data);
    const lambda = 0.01;
    for (const rank of [2, 9, 13, 100]) {
      fast.begin({ rank, lambda, seed: 1 });
      const movies = fast.factors('movies');
      for (let k = 0; k < rank; k++) {
        const long = 1000 / Math.sqrt(rank);
        movies[k] = long;
        movies[rank + k] = long + (k % 2 ? 0.01 : -0.01);
      }
      const fixed = Float32Array.from(movies);
      expect(fast.solveSide('users', 0, 3).fallbackRows).toBe(1);
      const users = fast.factors('users');
      for (const row of [0, 1, 2]) {
        const { residual, lengthOfB } = rowResidual(data.training.byUser, row, fixed, users, rank, lambda);
        // Row 1 is solved exactly, then stored in float32: its residual is what that rounding leaves.
        expect(residual / lengthOfB).toBeLessThan(row === 1 ? 1e-4 : 1e-5);
      }
    }
  });

  it('is not needed on ordinary ratings', () => {
    const data = randomData(200, 100, 0.2, (random) => Math.ceil(10 * random()) / 2);
    const fast = createFastEngine(kernel, data);
    for (const rank of [5, 10, 50]) {
      fast.begin({ rank, lambda: 0.1, seed: 1 });
      expect(fast.solveSide('users', 0, 200).fallbackRows).toBe(0);
      expect(fast.solveSide('movies', 0, 100).fallbackRows).toBe(0);
    }
  });

  it('says so when float64 cannot solve a system either', () => {
    const fast = createFastEngine(kernel, engineData(sparseRows([[[0, 5]]]), 1));
    fast.begin({ rank: 1, lambda: 0, seed: 1 });
    fast.factors('movies').fill(0);
    expect(() => fast.solveSide('users', 0, 1)).toThrow(SingularSystemError);
  });

  it('says so when λ = 0 and a row has fewer ratings than factors', () => {
    const fast = createFastEngine(
      kernel,
      engineData(
        sparseRows([
          [
            [0, 5],
            [1, 3],
          ],
        ]),
        2,
      ),
    );
    fast.begin({ rank: 3, lambda: 0, seed: 1 });
    expect(() => fast.solveSide('users', 0, 1)).toThrow(SingularSystemError);
  });
});
