import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawRatings, LAW_SEED } from '../../../../src/ratings/law';
import { firstRows } from '../../../../src/trainer/worker/answers/firstRows';
import { countRepeats } from '../../../../src/trainer/worker/answers/repeats';
import { userHabits } from '../../../../src/trainer/worker/answers/habits';
import { datasetOf } from '../../../fixtures/dataset';
import { tried } from '../../../fixtures/properties';
import { columnsOf, crowdedColumns, indexedCopy } from '../../../fixtures/ratingColumns';

/** User 7 rates movie 30 twice, and the users do not ascend. */
const data = datasetOf(columnsOf([7, 30, 1], [2, 10, 5], [7, 30, 2], [7, 10, 3], [2, 30, 4]));

describe('the first rows', () => {
  it('come in the order of the file, in its ids', () => {
    expect(firstRows(data.ratings, { rows: 2 })).toEqual([
      { userId: 7, movieId: 30, rating: 1 },
      { userId: 2, movieId: 10, rating: 5 },
    ]);
  });

  it('are all there are, where there are fewer', () => {
    expect(firstRows(data.ratings, { rows: 9 })).toHaveLength(5);
  });
});

describe('repeated rows', () => {
  it('are those whose user has rated the movie before', async () => {
    expect(await countRepeats(data.ratings)).toBe(1);
  });

  it('are what is left when every pair is counted once', async () => {
    await fc.assert(
      fc.asyncProperty(crowdedColumns, async (columns) => {
        const pairs = new Set(Array.from(columns.userIds, (user, row) => `${user} ${columns.movieIds[row]}`));
        expect(await countRepeats(indexedCopy(columns))).toBe(columns.values.length - pairs.size);
      }),
      tried(200),
    );
  });
});

describe('the habits of users', () => {
  it('are told by row number of the user: 2, then 7', async () => {
    const { counts, means, deviations, lowCounts } = await userHabits(data, { lowUpTo: 2 });
    expect([...counts]).toEqual([2, 3]);
    expect([...means]).toEqual([4.5, 2]);
    expect(deviations[0]).toBe(0.5);
    expect(deviations[1]).toBeCloseTo(Math.sqrt(2 / 3), 6);
    expect([...lowCounts]).toEqual([0, 2]);
  });

  it('leave three kinds of user apart in the file drawn by the law', async () => {
    const { counts, means, deviations, lowCounts } = await userHabits(datasetOf(drawRatings(LAW_SEED)), { lowUpTo: 2 });
    counts.forEach((count, user) => {
      expect(count).toBe(90);
      if (lowCounts[user] === 90) {
        expect(means[user]).toBeLessThan(2);
        // With two values one star apart the mean settles the spread.
        const share = means[user]! - 1;
        expect(deviations[user]).toBeCloseTo(Math.sqrt(share * (1 - share)), 5);
      } else expect(means[user]).toBeGreaterThan(3);
    });
  });
});

describe('the statistics of movies', () => {
  it('are told by row number of the movie: 10, then 30', async () => {
    const { counts, means } = await data.statistics('movies');
    expect([...counts]).toEqual([2, 3]);
    expect(means[0]).toBe(4);
    expect(means[1]).toBeCloseTo(7 / 3, 6);
  });
});
