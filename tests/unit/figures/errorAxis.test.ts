import { describe, expect, it } from 'vitest';
import { errorAxis } from '../../../src/figures/errors/errorAxis';

describe('an axis of errors', () => {
  it('holds all of them and keeps its range while they change a little', () => {
    expect(errorAxis([0.62, 0.92, 1.28])).toEqual({ top: 1.5, ticks: [0, 0.5, 1] });
    expect(errorAxis([0.7, 1.1])).toEqual(errorAxis([0.62, 1.28]));
    expect(errorAxis([1.28, 3])).toEqual({ top: 3, ticks: [0, 1, 2] });
    expect(errorAxis([4.2])).toEqual({ top: 5, ticks: [0, 1, 2, 3, 4] });
  });

  it('fits any scale', () => {
    expect(errorAxis([18.2, 23.5])).toEqual({ top: 30, ticks: [0, 10, 20] });
    expect(errorAxis([0.021, 0.142])).toEqual({ top: 0.15, ticks: [0, 0.05, 0.1] });
    expect(errorAxis([7.5])).toEqual({ top: 10, ticks: [0, 2, 4, 6, 8] });
  });

  it('does without what is no number', () => {
    expect(errorAxis([NaN, 1.2, Infinity])).toEqual({ top: 1.5, ticks: [0, 0.5, 1] });
    expect(errorAxis([NaN]).top).toBeGreaterThan(0);
    expect(errorAxis([0, 0]).top).toBeGreaterThan(0);
  });
});
