import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ratings } from '../../../../src/ratings/ratings';
import type { PlaneRegion } from '../../../../src/trainer/shared/questions';
import { planeExtremes } from '../../../../src/trainer/worker/answers/plane/counts';
import { everywhere, spansOf, countRows } from '../../../../src/trainer/worker/answers/plane/region';
import { planeRows } from '../../../../src/trainer/worker/answers/plane/rows';
import { tried } from '../../../fixtures/properties';
import { columnsOf, crowdedColumns, indexedCopy } from '../../../fixtures/ratingColumns';

interface Row {
  readonly userId: number;
  readonly movieId: number;
  readonly value: number;
}

const range = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 12 }))
  .map(([quarters, length]) => [quarters / 4, (quarters + length) / 4] as const);
const anyRegion: fc.Arbitrary<PlaneRegion> = fc.record({ users: range, movies: range });

/** The rows of a region as a loop over the whole file finds them. */
function naively({ users, movies, userIds, movieIds, values }: Ratings, region: PlaneRegion): Row[] {
  const touches = (id: number, [from, to]: readonly [number, number]): boolean => id < to && id + 1 > from;
  return Array.from(values, (value, row) => ({
    userId: userIds[users[row]!]!,
    movieId: movieIds[movies[row]!]!,
    value,
  })).filter(({ userId, movieId }) => touches(userId, region.users) && touches(movieId, region.movies));
}

function tally(ids: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

describe('a region of the plane', () => {
  it('has the rows that a loop over the file finds, in order', () => {
    fc.assert(
      fc.property(crowdedColumns, anyRegion, (columns, region) => {
        const ratings = indexedCopy(columns);
        // Sorting is stable: rows of the same user and movie stay in the order of the file.
        const expected = naively(ratings, region).sort((a, b) => a.userId - b.userId || a.movieId - b.movieId);
        const rows = planeRows(ratings, { region, limit: 50 });
        const found = Array.from(rows.values, (value, row) => ({
          userId: rows.userIds[row],
          movieId: rows.movieIds[row],
          value,
        }));
        expect(found).toEqual(expected);
        expect(rows.complete).toBe(true);
      }),
      tried(300),
    );
  });

  it('says when there are more rows than it may tell', () => {
    const ratings = indexedCopy(columnsOf([1, 1, 3], [1, 2, 4], [2, 1, 5]));
    const region = everywhere(ratings);
    expect(planeRows(ratings, { region, limit: 3 }).complete).toBe(true);
    const some = planeRows(ratings, { region, limit: 2 });
    expect(some.complete).toBe(false);
    expect(Array.from(some.values)).toEqual([3, 4]);
  });

  it('counts the rows of each of its users and movies', async () => {
    await fc.assert(
      fc.asyncProperty(crowdedColumns, anyRegion, async (columns, region) => {
        const ratings = indexedCopy(columns);
        const rows = naively(ratings, region);
        const byUser = tally(rows.map(({ userId }) => userId));
        const byMovie = tally(rows.map(({ movieId }) => movieId));
        const spans = spansOf(ratings, region);
        const counts = await countRows(ratings, spans);
        counts.users.forEach((count, place) => {
          expect(count).toBe(byUser.get(ratings.userIds[spans.users[0] + place]!) ?? 0);
        });
        counts.movies.forEach((count, place) => {
          expect(count).toBe(byMovie.get(ratings.movieIds[spans.movies[0] + place]!) ?? 0);
        });
        expect(counts.users.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
        expect(counts.movies.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      }),
      tried(300),
    );
  });
});

describe('the most and the fewest ratings', () => {
  const ratings = indexedCopy(columnsOf([1, 5, 3], [1, 5, 4], [1, 6, 1], [2, 6, 2], [4, 6, 3], [4, 8, 3]));

  it('are those in view, ties in the order of ids', async () => {
    const whole = await planeExtremes(ratings, { region: everywhere(ratings), count: 2 });
    expect(whole.users.most).toEqual([
      { id: 1, ratings: 3 },
      { id: 4, ratings: 2 },
    ]);
    expect(whole.users.fewest).toEqual([
      { id: 2, ratings: 1 },
      { id: 4, ratings: 2 },
    ]);
    expect(whole.movies.most.map(({ id }) => id)).toEqual([6, 5]);
    const part = await planeExtremes(ratings, { region: { users: [0, 3], movies: [5, 6] }, count: 2 });
    expect(part.users.fewest).toEqual([
      { id: 2, ratings: 0 },
      { id: 1, ratings: 2 },
    ]);
    expect(part.movies.most).toEqual([{ id: 5, ratings: 2 }]);
  });
});
