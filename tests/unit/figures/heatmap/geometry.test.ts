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
  it('is at least the largest value and at most half as much again', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (largest) => {
        expect(roundUp(largest)).toBeGreaterThanOrEqual(largest * (1 - 1e-12));
        expect(roundUp(largest)).toBeLessThanOrEqual(largest * 1.5 + 1e-9);
      }),
    );
  });

  it.each([
    [1, 1],
    [0.97, 1],
    [1.01, 1.5],
    [7.3, 8],
    [0.021, 0.03],
    [130, 150],
    [0, 1],
  ])('of %d is %d', (largest, limit) => {
    expect(roundUp(largest)).toBe(limit);
  });
});

describe('columns', () => {
  it.each([
    [30, 1],
    [12, 2],
    [5, 5],
    [2.6, 10],
    [0.1, 50],
  ])('of %d px have a label at every %d.', (width, step) => {
    expect(labelStep(width)).toBe(step);
  });

  it('have room for numbers by the longest of them', () => {
    expect(valuesFit(40, 0.8)).toBe(true);
    expect(valuesFit(40, 187.3)).toBe(false);
    expect(valuesFit(24, 0.8)).toBe(false);
  });
});
