import { describe, expect, it } from 'vitest';
import { risesOf, type ObjectiveStep } from '../../../src/figures/descent/descent';

const stepsOf = (...objectives: number[]): ObjectiveStep[] =>
  objectives.map((objective, index) => ({
    halfStep: index + 1,
    side: index % 2 === 0 ? 'users' : 'movies',
    dataTerm: 0.9 * objective,
    penalty: 0.1 * objective,
    heldOutRmse: 1,
  }));

describe('the check of descent', () => {
  it('finds nothing where the objective falls or stays', () => {
    expect(risesOf(stepsOf(100, 90, 90, 20))).toEqual([]);
  });

  it('names each half-step that raised the objective, beyond what float32 hides', () => {
    expect(risesOf(stepsOf(100, 90, 90.1, 20, 20.000001))).toEqual([3]);
  });
});
