import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelStep, roundUp, valuesFit, VISIBLE_ROWS, windowAround } from '../../../../src/figures/heatmap/geometry';

describe('a window of rows', () => {
  it('holds all rows in sight and a screenful on both sides', () => {
    fc.assert(
      fc.property(fc.nat(162_541), (first) => {
        const { from, count } = windowAround(first);
        expect(from).toBeLessThanOrEqual(Math.max(0, first - VISIBLE_ROWS));
        expect(from + count).toBeGreaterThanOrEqual(first + 2 * VISIBLE_ROWS);
      }),
    );
  });

  it('moves seldom', () => {
    const windows = new Set(Array.from({ length: 100 }, (_, first) => windowAround(first).from));
    expect(windows.size).toBeLessThanOrEqual(10);
  });
});

describe('the limit of the colours', () => {
  it('is at least the largest value and at most a third more', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (largest) => {
        expect(roundUp(largest)).toBeGreaterThanOrEqual(largest * (1 - 1e-12));
        expect(roundUp(largest)).toBeLessThanOrEqual((largest * 4) / 3 + 1e-9);
      }),
    );
  });

  it.each([
    [1, 1],
    [0.97, 1],
    [1.01, 1.2],
    [7.3, 8],
    [0.021, 0.025],
    [130, 150],
    [0, 1],
  ])('of %d is %d', (largest, limit) => {
    expect(roundUp(largest)).toBe(limit);
  });
});

describe('columns', () => {
  it.each([
    [30, 10, 1],
    [18, 9, 1],
    [12, 15, 2],
    [5, 60, 5],
    [2.8, 99, 10],
    [2.8, 100, 20],
    [0.1, 100, 50],
  ])('of %d px at rank %d have a number at every %d.', (width, rank, step) => {
    expect(labelStep(width, rank)).toBe(step);
  });

  it('have room for numbers by the longest of them', () => {
    expect(valuesFit(40, 0.8)).toBe(true);
    expect(valuesFit(40, 187.3)).toBe(false);
    expect(valuesFit(24, 0.8)).toBe(false);
  });
});
