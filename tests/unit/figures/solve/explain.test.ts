import { describe, expect, it } from 'vitest';
import { MOVIES_BY_NUMBER } from '../../../../src/figures/naming';
import { type Entry, explain } from '../../../../src/figures/solve/explain';
import { progressAt, stepCount } from '../../../../src/figures/solve/steps';
import { sizeOf, type SolveSystem } from '../../../../src/figures/solve/system';
import { sumsAt } from '../../../../src/chapters/inside/sumsAt';
import { solveSystem } from '../../../fixtures/solveSystem';

/** L = [2 0; 3 1], so A = [4 6; 6 10]; b = [2 4], y = [1 1], x = [−1 1]. */
const system: SolveSystem = {
  ...solveSystem(2, 2),
  fixed: Float64Array.of(1, 2, -1, 1),
  ratings: Float32Array.of(3, 5),
  A: Float64Array.of(4, 6, 6, 10),
  b: Float64Array.of(2, 4),
  L: Float64Array.of(2, 0, 3, 1),
  y: Float64Array.of(1, 1),
  x: Float64Array.of(-1, 1),
};

function at(step: number, piece: Entry['piece'], row: number, column = 0) {
  const progress = progressAt(step, sizeOf(system));
  return explain(system, progress, sumsAt(system, progress), { piece, row, column }, MOVIES_BY_NUMBER);
}

const LAST = stepCount(sizeOf(system));

describe('where a number comes from', () => {
  it('A: two columns of Q, and λ on the diagonal once it is there', () => {
    expect(at(LAST, 'A', 1, 0).text).toBe(
      'A[2,1] = Σ q₂ q₁ = 2.00 · 1.00 + 1.00 · (−1.00) = 6.00, over all 2 rated movies.',
    );
    expect(at(LAST, 'A', 1, 0).lit.Q!.map(({ column }) => column)).toEqual([1, 0]);
    expect(at(LAST, 'A', 0, 0).text).toContain('Σ q₁² + λ = 1.00 · 1.00 + (−1.00) · (−1.00) + 0.5 = 4.00');
    expect(at(LAST, 'A', 0, 0).lit.Q).toHaveLength(1);
    expect(at(1, 'A', 0, 0).text).toBe('A[1,1] = Σ q₁² = 1.00 · 1.00 = 1.00, over 1 of 2 rated movies.');
    expect(at(0, 'b', 1).text).toBe('b[2] = Σ r q₂ = 0 = 0.00, over 0 of 2 rated movies.');
  });

  it('A under λ·n: λ times the ratings on the diagonal', () => {
    const weighted = { ...system, lambda: 0.25, isWeighted: true };
    const progress = progressAt(LAST, sizeOf(weighted));
    const { text } = explain(weighted, progress, weighted, { piece: 'A', row: 0, column: 0 }, MOVIES_BY_NUMBER);
    expect(text).toContain('Σ q₁² + λn = 1.00 · 1.00 + (−1.00) · (−1.00) + 0.25 × 2 = 4.00');
  });

  it('r with biases: what they leave of a rating', () => {
    const biased = { ...system, hasBiases: true };
    const progress = progressAt(LAST, sizeOf(biased));
    const { text } = explain(biased, progress, biased, { piece: 'r', row: 0, column: 0 }, MOVIES_BY_NUMBER);
    expect(text).toContain('What the mean and the biases leave of the rating of movie 10: 3.');
  });

  it('L: an entry of A and what stands left of it and above', () => {
    expect(at(LAST, 'L', 0, 0).text).toBe('L[1,1] = √(A[1,1]) = √(4.00) = 2.00.');
    expect(at(LAST, 'L', 1, 0).text).toBe('L[2,1] = A[2,1] / L[1,1] = 6.00 / 2.00 = 3.00.');
    expect(at(LAST, 'L', 1, 1).text).toBe('L[2,2] = √(A[2,2] − Σ L[2,·]²) = √(10.00 − 3.00 · 3.00) = 1.00.');
    expect(at(LAST, 'L', 0, 1).text).toContain('nothing above its diagonal');
    expect(at(0, 'L', 1, 1).text).toContain('comes with row 2');
  });

  it('y from above, x from below', () => {
    expect(at(LAST, 'y', 1).text).toBe('y[2] = (b[2] − Σ L[2,·] y) / L[2,2] = (4.00 − 3.00 · 1.00) / 1.00 = 1.00.');
    expect(at(LAST, 'x', 1).text).toBe('x[2] = y[2] / L[2,2] = 1.00 / 1.00 = 1.00.');
    expect(at(LAST, 'x', 0).text).toBe('x[1] = (y[1] − Σ Lᵀ₁ x) / L[1,1] = (1.00 − 3.00 · 1.00) / 2.00 = −1.00.');
    expect(at(LAST, 'x', 0).lit.x).toEqual([{ row: 1, column: 0, rows: 1, columns: 1 }]);
    expect(at(LAST - 2, 'x', 0).text).toContain('comes after');
  });

  it('Q and r: what they enter', () => {
    expect(at(LAST, 'Q', 1, 0).text).toBe(
      'Factor 1 of movie 17: −1.00. It has entered row and column 1 of A, and b[1].',
    );
    expect(at(1, 'Q', 1, 0).text).toContain('It will enter');
    expect(at(LAST, 'r', 0).lit.b).toEqual([{ row: 0, column: 0, rows: 2, columns: 1 }]);
  });

  it('lights nothing outside of what there is, at any rank and step', () => {
    for (const rank of [1, 2, 5]) {
      const any = solveSystem(rank, 6, 4);
      const sizes = {
        Q: [4, rank],
        r: [4, 1],
        A: [rank, rank],
        b: [rank, 1],
        L: [rank, rank],
        y: [rank, 1],
        x: [rank, 1],
      };
      for (let step = 0; step <= stepCount(sizeOf(any)); step++) {
        const progress = progressAt(step, sizeOf(any));
        const sums = sumsAt(any, progress);
        for (const [piece, [rows, columns]] of Object.entries(sizes) as [Entry['piece'], [number, number]][]) {
          for (let cell = 0; cell < rows * columns; cell++) {
            const entry = { piece, row: Math.floor(cell / columns), column: cell % columns };
            const { text, lit } = explain(any, progress, sums, entry, MOVIES_BY_NUMBER);
            expect(text).not.toMatch(/NaN|undefined/);
            for (const [where, areas] of Object.entries(lit) as [Entry['piece'], NonNullable<typeof lit.A>][]) {
              for (const area of areas) {
                expect(area.rows > 0 && area.columns > 0).toBe(true);
                expect(area.row + area.rows <= sizes[where][0]!).toBe(true);
                expect(area.column + area.columns <= sizes[where][1]!).toBe(true);
              }
            }
          }
        }
      }
    }
  });
});
