import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  cellSize,
  clampView,
  depth,
  EVERYTHING,
  grab,
  type Plot,
  regionOf,
  viewOf,
} from '../../../../src/figures/plane/view';
import { tried } from '../../../fixtures/properties';

/** The plane of the default file at the width of the column. */
const PLOT: Plot = { width: 560, height: 560, movies: 2609, users: 6000 };

const anyPlot: fc.Arbitrary<Plot> = fc.record({
  width: fc.integer({ min: 150, max: 700 }),
  height: fc.integer({ min: 150, max: 700 }),
  movies: fc.integer({ min: 2, max: 200_000 }),
  users: fc.integer({ min: 2, max: 200_000 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

function viewAt(plot: Plot, [level, movie, user]: readonly [number, number, number]) {
  return clampView(plot, { level, movie: movie * plot.movies, user: user * plot.users });
}

describe('the view of the plane', () => {
  it('begins with everything and ends with square cells of 40 px', () => {
    expect(regionOf(PLOT, clampView(PLOT, EVERYTHING))).toEqual({ movies: [0, 2609], users: [0, 6000] });
    const { width, height } = cellSize(PLOT, 1);
    expect(width).toBeCloseTo(40, 9);
    expect(height).toBeCloseTo(40, 9);
    expect(depth(PLOT)).toBeCloseTo(Math.log(40 / Math.sqrt((560 / 2609) * (560 / 6000))), 9);
  });

  it('never leaves the data, whatever is asked of it', () => {
    const anyPoint = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(anyPlot, fc.tuple(share, share, share), anyPoint, anyPoint, factor, (plot, at, from, to, by) => {
        const view = grab(plot, viewAt(plot, at), from, to, by);
        const { movies, users } = regionOf(plot, view);
        const slack = 1e-6;
        expect(view.level).toBeGreaterThanOrEqual(0);
        expect(view.level).toBeLessThanOrEqual(1);
        expect(movies[0]).toBeGreaterThanOrEqual(-slack);
        expect(movies[1]).toBeLessThanOrEqual(plot.movies + slack);
        expect(users[0]).toBeGreaterThanOrEqual(-slack);
        expect(users[1]).toBeLessThanOrEqual(plot.users + slack);
      }),
      tried(300),
    );
  });

  it('keeps what is grabbed under the pointer', () => {
    // In the middle of the data nothing has to be pushed back.
    const view = { level: 0.6, movie: 1300, user: 3000 };
    const placeAt = (at: typeof view, [x, y]: readonly [number, number]): [number, number] => {
      const { movies, users } = regionOf(PLOT, at);
      return [
        movies[0] + (x / PLOT.width) * (movies[1] - movies[0]),
        users[0] + (y / PLOT.height) * (users[1] - users[0]),
      ];
    };
    for (const factor of [0.7, 1, 2.5]) {
      const before = placeAt(view, [100, 420]);
      const after = placeAt(grab(PLOT, view, [100, 420], [160, 380], factor), [160, 380]);
      expect(after[0]).toBeCloseTo(before[0], 6);
      expect(after[1]).toBeCloseTo(before[1], 6);
    }
  });

  it('grows cells by the factor of the gesture, as an area', () => {
    const area = ({ level }: { level: number }): number => {
      const { width, height } = cellSize(PLOT, level);
      return width * height;
    };
    const view = { level: 0.3, movie: 1300, user: 3000 };
    expect(area(grab(PLOT, view, [0, 0], [0, 0], 2)) / area(view)).toBeCloseTo(4, 9);
  });

  it('of a region has all of it, and is as deep as it can be', () => {
    const corner = { movies: [0, 20], users: [0, 20] } as const;
    const view = viewOf(PLOT, corner);
    const { movies, users } = regionOf(PLOT, view);
    expect(movies[0]).toBeCloseTo(0, 9);
    expect(users[0]).toBeCloseTo(0, 9);
    expect(Math.min(movies[1], users[1])).toBeCloseTo(20, 6);
  });

  it('goes from one view to another by the shortest way, and arrives', () => {
    fc.assert(
      fc.property(anyPlot, fc.tuple(share, share, share), fc.tuple(share, share, share), (plot, a, b) => {
        const [from, to] = [viewAt(plot, a), viewAt(plot, b)];
        const way = between(plot, from, to);
        for (const [at, end] of [
          [way(0), from],
          [way(1), to],
        ] as const) {
          expect(at.level).toBeCloseTo(end.level, 9);
          expect(at.movie / plot.movies).toBeCloseTo(end.movie / plot.movies, 6);
          expect(at.user / plot.users).toBeCloseTo(end.user / plot.users, 6);
        }
      }),
      tried(200),
    );
  });

  it('zooms out of a corner with the corner in place', () => {
    const way = between(PLOT, viewOf(PLOT, { movies: [0, 20], users: [0, 20] }), clampView(PLOT, EVERYTHING));
    for (const at of [0.25, 0.5, 0.75]) {
      const { movies, users } = regionOf(PLOT, way(at));
      expect(movies[0]).toBeCloseTo(0, 6);
      expect(users[0]).toBeCloseTo(0, 6);
    }
  });
});
