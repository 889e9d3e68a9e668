import { describe, expect, it } from 'vitest';
import { errorColor } from '../../../src/figures/map/mapColors';
import { bestSquare, nearestKnown, placeAmong } from '../../../src/figures/map/mapScale';

describe('the place of a value among those of an axis', () => {
  it('is counted in squares, by logarithms between them', () => {
    const values = [1, 10, 1000];
    expect([1, 10, 1000].map((value) => placeAmong(values, value))).toEqual([0, 1, 2]);
    expect(placeAmong(values, Math.sqrt(10))).toBeCloseTo(0.5, 12);
    expect(placeAmong(values, 100)).toBeCloseTo(1.5, 12);
  });

  it('is at the end for what lies beyond', () => {
    expect([0.1, 5000].map((value) => placeAmong([1, 10], value))).toEqual([0, 1]);
  });
});

describe('what is guessed of a square', () => {
  it('is what the nearest known one has', () => {
    const u = undefined;
    expect(
      nearestKnown([
        ['a', u, u, u],
        [u, u, u, 'b'],
      ]),
    ).toEqual([
      ['a', 'a', 'b', 'b'],
      ['a', 'a', 'b', 'b'],
    ]);
    expect(nearestKnown([[u, u]])).toEqual([[u, u]]);
  });
});

describe('the best square', () => {
  it('has the lowest held-out error', () => {
    const square = (heldOut: number) => ({ heldOut, training: 1 - heldOut });
    expect(
      bestSquare([
        [square(0.9), undefined],
        [undefined, square(0.8)],
      ]),
    ).toEqual({ row: 1, column: 1 });
    expect(bestSquare([[undefined]])).toBeUndefined();
  });
});

describe('the colours of errors', () => {
  it.each([false, true])('stay from the ceiling on, and differ where errors are small (dark: %s)', (dark) => {
    const color = (error: number) => errorColor(error, [0.75, 1.28], dark);
    expect(color(3)).toEqual(color(1.28));
    expect(color(0.7)).toEqual(color(0.75));
    const distance = Math.hypot(...color(0.77).map((channel, index) => channel - color(0.8)[index]!));
    expect(distance).toBeGreaterThan(20);
    expect(errorColor(1, [1, 1], dark)).toEqual(color(0.75));
  });
});
