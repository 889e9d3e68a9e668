import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Direction, nearestInDirection } from '../../../src/figures/ratings/nearestInDirection';
import { tried } from '../../fixtures/properties';

/** A cross around the first point, and one further to the right, a little lower. */
const CROSS = Float64Array.of(5, 5, 3, 5, 8, 5, 5, 2, 5, 9, 9, 6);

describe('the nearest point in a direction', () => {
  it('lies where the arrow points, y downward', () => {
    expect(nearestInDirection(CROSS, 0, 'ArrowLeft', 1)).toBe(1);
    expect(nearestInDirection(CROSS, 0, 'ArrowRight', 1)).toBe(2);
    expect(nearestInDirection(CROSS, 0, 'ArrowUp', 1)).toBe(3);
    expect(nearestInDirection(CROSS, 0, 'ArrowDown', 1)).toBe(4);
  });

  it('is none at the edge', () => {
    expect(nearestInDirection(CROSS, 1, 'ArrowLeft', 1)).toBeUndefined();
  });

  it('is farther away when a longer step is asked for', () => {
    expect(nearestInDirection(CROSS, 0, 'ArrowRight', 3.5)).toBe(5);
  });

  it('is always ahead, and found whenever anything is', () => {
    const points = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 12 });
    const axes = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [1, -1], ArrowDown: [1, 1] } as const;
    fc.assert(
      fc.property(
        points,
        fc.constantFrom<Direction>('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
        (list, key) => {
          const [axis, sign] = axes[key];
          const ahead = list.map((point) => sign * (point[axis] - list[0]![axis]));
          const found = nearestInDirection(Float64Array.from(list.flat()), 0, key, 1);
          expect(found !== undefined).toBe(ahead.some((distance) => distance >= 1));
          if (found !== undefined) expect(ahead[found]).toBeGreaterThanOrEqual(1);
        },
      ),
      tried(300),
    );
  });
});
