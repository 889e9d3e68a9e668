import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, SETTING_SPECS } from '../../../src/trainer/shared/settings';
import { positionOf, stepValue, valueAt } from '../../../src/ui/numberScale';

const allBounds: readonly Bounds[] = Object.values(SETTING_SPECS);
const anyBounds = fc.constantFrom(...allBounds);
const lambda = SETTING_SPECS.lambda;

describe('a track', () => {
  it('runs from its least to its greatest value', () => {
    for (const bounds of allBounds) {
      expect(valueAt(0, bounds)).toBe(bounds.min);
      expect(valueAt(1, bounds)).toBe(bounds.max);
      expect(positionOf(bounds.min, bounds)).toBe(0);
      expect(positionOf(bounds.max, bounds)).toBeCloseTo(1, 12);
    }
  });

  it('gives each decade of λ the same room', () => {
    expect(positionOf(0.1, lambda)).toBeCloseTo(0.25, 12);
    expect(positionOf(1, lambda)).toBeCloseTo(0.5, 12);
  });

  it('finds values inside its bounds, rounded, and never falls when the thumb goes up', () => {
    const position = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyBounds, position, position, (bounds, a, b) => {
        const low = valueAt(Math.min(a, b), bounds);
        const high = valueAt(Math.max(a, b), bounds);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(bounds.min);
        expect(high).toBeLessThanOrEqual(bounds.max);
        expect(low).toBe(bounds.whole ? Math.round(low) : Number(low.toPrecision(2)));
      }),
    );
  });
});

describe('steps', () => {
  it('of λ go over numbers that read well', () => {
    const up: number[] = [];
    for (let value = 0.1; value < 1; value = stepValue(value, lambda, 1, 'normal')) up.push(value);
    expect(up).toEqual([0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8]);
    const coarse: number[] = [];
    for (let value = 100; value > 0.01; value = stepValue(value, lambda, -1, 'coarse')) coarse.push(value);
    expect(coarse).toEqual([100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02]);
  });

  it('of λ by Alt change it by one per cent', () => {
    expect(stepValue(1, lambda, 1, 'fine')).toBe(1.01);
    expect(stepValue(50, lambda, -1, 'fine')).toBe(49.5);
  });

  it('of whole numbers are one, or five', () => {
    expect(stepValue(10, SETTING_SPECS.rank, 1, 'normal')).toBe(11);
    expect(stepValue(10, SETTING_SPECS.rank, -1, 'coarse')).toBe(5);
    expect(stepValue(10, SETTING_SPECS.iterations, 1, 'fine')).toBe(11);
  });

  it('move towards where they are asked to until the bound, and never past it', () => {
    const sizes = fc.constantFrom('fine' as const, 'normal' as const, 'coarse' as const);
    const directions = fc.constantFrom(1 as const, -1 as const);
    fc.assert(
      fc.property(anyBounds, fc.double({ min: 0, max: 1, noNaN: true }), directions, sizes, (bounds, at, way, size) => {
        const value = valueAt(at, bounds);
        const next = stepValue(value, bounds, way, size);
        expect(next).toBeGreaterThanOrEqual(bounds.min);
        expect(next).toBeLessThanOrEqual(bounds.max);
        if (value === (way > 0 ? bounds.max : bounds.min)) expect(next).toBe(value);
        else expect(Math.sign(next - value)).toBe(way);
      }),
    );
  });
});
