import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as factsOf } from '../../../../src/ratings/facts';
import type { Ratings } from '../../../../src/ratings/ratings';
import type { PlaneRegion, PlaneRequest } from '../../../../src/trainer/shared/questions';
import { cover, shareAt } from '../../../../src/trainer/worker/answers/plane/coverage';
import { drawPlane } from '../../../../src/trainer/worker/answers/plane/drawing';
import { everywhere } from '../../../../src/trainer/worker/answers/plane/region';
import { tried } from '../../../fixtures/properties';
import { columnsOf, crowdedColumns, indexedCopy } from '../../../fixtures/ratingColumns';

const GROUND = [100, 100, 100] as const;
const COLORS = {
  ground: GROUND,
  ramp: [
    [0, 0, 0],
    [200, 50, 250],
  ],
  alpha: 1,
} as const;

function draw(ratings: Ratings, request: Partial<PlaneRequest> = {}) {
  const whole = { region: everywhere(ratings), width: 8, height: 6, steps: { users: 6, movies: 8 }, colors: COLORS };
  return drawPlane({ ratings, facts: factsOf(ratings) }, { ...whole, ...request });
}

function colorAt({ pixels, width }: { pixels: Uint8ClampedArray; width: number }, x: number, y: number): number[] {
  return Array.from(pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3));
}

describe('coverage', () => {
  const whole = fc.record({
    ids: fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 12 }).map((ids) => Int32Array.from(ids).sort()),
    from: fc.nat(10).map((halves) => halves / 2),
    length: fc.integer({ min: 1, max: 60 }).map((halves) => halves / 2),
    pixels: fc.integer({ min: 1, max: 30 }),
  });

  it('gives each id the pixels it lies on, in proportion, and one pixel in all at least', () => {
    fc.assert(
      fc.property(whole, ({ ids, from, length, pixels }) => {
        const inside = ids.filter((id) => id < from + length && id + 1 > from);
        const scale = pixels / length;
        const coverage = cover(inside, [0, inside.length], [from, from + length], pixels);
        inside.forEach((id, place) => {
          for (let pixel = 0; pixel < pixels; pixel++) {
            const overlap = Math.min(pixel + 1, (id + 1 - from) * scale) - Math.max(pixel, (id - from) * scale);
            const isCovered = pixel >= coverage.first[place]! && pixel <= coverage.last[place]!;
            const share = isCovered ? shareAt(coverage, place, pixel) : 0;
            expect(share).toBeCloseTo(Math.max(0, overlap) / Math.min(1, scale), 5);
          }
        });
      }),
      tried(300),
    );
  });
});

describe('the plane', () => {
  // Two users and two movies on a plane of 2 × 4 ids: user 1 down, movies 1 and 3 across.
  const ratings = indexedCopy(columnsOf([0, 1, 1], [1, 3, 5]));

  it('has each rating as a rectangle of its colour where it has room, and the ground elsewhere', async () => {
    const drawing = await draw(ratings);
    for (let y = 0; y < 6; y++) {
      for (let x = 0; x < 8; x++) {
        const isLow = y < 3 && (x === 2 || x === 3);
        const isHigh = y >= 3 && x >= 6;
        expect(colorAt(drawing, x, y)).toEqual([...(isLow ? COLORS.ramp[0] : isHigh ? COLORS.ramp[1] : GROUND)]);
      }
    }
  });

  it('shows a part of itself enlarged', async () => {
    const region: PlaneRegion = { users: [1, 2], movies: [2.5, 3.5] };
    const drawing = await draw(ratings, { region, width: 4, height: 2 });
    expect([0, 1, 2, 3].map((x) => colorAt(drawing, x, 1))).toEqual([
      [...GROUND],
      [...GROUND],
      [...COLORS.ramp[1]],
      [...COLORS.ramp[1]],
    ]);
    expect(drawing.ratings).toBe(1);
  });

  it('blends what falls on one pixel, the later over the earlier', async () => {
    const repeated = indexedCopy(columnsOf([0, 0, 1], [0, 0, 5]));
    const colors = { ...COLORS, alpha: 0.5 };
    const drawing = await draw(repeated, { width: 1, height: 1, steps: { users: 1, movies: 1 }, colors });
    // 100 → half of 100 → half way from there to 200.
    expect(colorAt(drawing, 0, 0)[0]).toBe(125);
  });

  it('gives no pixel more weight for lying where ids happen to crowd', async () => {
    // 7 movies on 5 pixels, each rated once by one user: every pixel holds as much as any other.
    const even = indexedCopy(columnsOf(...Array.from({ length: 7 }, (_, movie) => [0, movie, 1] as const)));
    const { density } = await draw(even, { width: 5, steps: { users: 1, movies: 5 } });
    for (const value of density.movies.perId) expect(value).toBeCloseTo(1, 5);
    expect(density.users.perId[0]).toBeCloseTo(7, 5);
  });
});

describe('density', () => {
  it('over its steps is the number of rows in the region', async () => {
    await fc.assert(
      fc.asyncProperty(
        crowdedColumns,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        async (columns, users, movies) => {
          const ratings = indexedCopy(columns);
          const region = everywhere(ratings);
          const drawing = await draw(ratings, { steps: { users, movies } });
          for (const side of ['users', 'movies'] as const) {
            const { range, perId } = drawing.density[side];
            expect(range).toEqual(region[side]);
            expect(perId).toHaveLength(Math.min(region[side][1], { users, movies }[side]));
            const rows = (perId.reduce((sum, value) => sum + value, 0) * range[1]) / perId.length;
            expect(rows).toBeCloseTo(columns.values.length, 3);
          }
          expect(drawing.ratings).toBe(columns.values.length);
        },
      ),
      tried(200),
    );
  });

  it('is the mean count of the ids in a step, those without ratings among them', async () => {
    const ratings = indexedCopy(columnsOf([0, 0, 1], [0, 0, 2], [0, 1, 3], [0, 3, 3]));
    const { density } = await draw(ratings, { steps: { users: 1, movies: 2 } });
    expect(Array.from(density.movies.perId)).toEqual([1.5, 0.5]);
  });

  it('has one step for each id where there are enough, also for those at the edge of the region', async () => {
    const ratings = indexedCopy(columnsOf([0, 0, 1], [0, 0, 2], [0, 1, 3], [0, 3, 3], [1, 3, 3]));
    const region: PlaneRegion = { users: [0.5, 1.5], movies: [0.7, 3.2] };
    const { density } = await draw(ratings, { region, steps: { users: 9, movies: 4 } });
    expect(density.movies).toEqual({ range: [0, 4], perId: Float32Array.of(2, 1, 0, 2) });
    expect(density.users).toEqual({ range: [0, 2], perId: Float32Array.of(4, 1) });
  });
});
