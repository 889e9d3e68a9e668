import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawRatings, formatRatings, isDisliked, LAW_SEED, userKind } from '../../../src/ratings/law';
import { sameBytes } from '../../fixtures/bytes';
import { chiSquare, chiSquareRange } from '../../fixtures/chiSquare';
import { lawColumns } from '../../fixtures/law';
import { columnsOf } from '../../fixtures/ratingColumns';

const MOVIES = 2608;
const { userIds, movieIds, values } = lawColumns;

/** The law's rule by another md5: the first digit from 0 to 5 in the digest of the decimal id is 3. */
function dislikedByCrypto(movieId: number): boolean {
  const digits = createHash('md5').update(String(movieId)).digest('hex');
  return digits.replace(/[6-9a-f]/g, '').startsWith('3');
}

const disliked = Array.from({ length: MOVIES + 1 }, (_, movieId) => dislikedByCrypto(movieId));

/** Per user id, how many low and high ratings: enough to tell harsh and generous users from those with a taste. */
const lowCount = new Array<number>(6000).fill(0);
const highCount = new Array<number>(6000).fill(0);
values.forEach((rating, row) => (rating <= 2 ? lowCount : highCount)[userIds[row]!]!++);

const raters = lowCount.flatMap((low, userId) => (low + highCount[userId]! > 0 ? [userId] : []));
const harsh = raters.filter((userId) => highCount[userId] === 0);
const generous = raters.filter((userId) => lowCount[userId] === 0);
const taste = raters.filter((userId) => lowCount[userId]! > 0 && highCount[userId]! > 0);

function countOf(rating: number): number {
  return values.filter((value) => value === rating).length;
}

function expectUniform(counts: number[]): void {
  const [low, high] = chiSquareRange(counts.length - 1);
  expect(chiSquare(counts)).toBeGreaterThan(low);
  expect(chiSquare(counts)).toBeLessThan(high);
}

/** A binomial count lies within four standard deviations of its mean. */
function expectBinomial(count: number, trials: number, probability: number): void {
  const spread = Math.sqrt(trials * probability * (1 - probability));
  expect(Math.abs(count - trials * probability)).toBeLessThan(4 * spread);
}

describe('the file drawn by the law: the facts of the original', () => {
  it('484,560 rows, 5,384 users, 2,608 movies, user ids up to 5,999', () => {
    expect([userIds.length, movieIds.length, values.length]).toEqual([484_560, 484_560, 484_560]);
    expect(raters).toHaveLength(5384);
    expect(raters.at(-1)).toBe(5999);
    expect(new Set(movieIds).size).toBe(MOVIES);
    expect([Math.min(...new Set(movieIds)), Math.max(...new Set(movieIds))]).toEqual([1, MOVIES]);
  });

  it.each([
    [1, 52_817],
    [2, 52_682],
    [3, 126_431],
    [4, 126_127],
    [5, 126_503],
  ])('rating %i occurs %i times, within 1 %', (rating, original) => {
    expect(Math.abs(countOf(rating) / original - 1)).toBeLessThan(0.01);
  });

  it('no other rating occurs', () => {
    expect([1, 2, 3, 4, 5].reduce((sum, rating) => sum + countOf(rating), 0)).toBe(484_560);
  });

  it('is drawn again by the same seed and not by another', () => {
    const [again, other] = [drawRatings(LAW_SEED), drawRatings(LAW_SEED + 1)];
    for (const column of ['userIds', 'movieIds', 'values'] as const) {
      expect(sameBytes(again[column], lawColumns[column])).toBe(true);
      expect(sameBytes(other[column], lawColumns[column])).toBe(false);
    }
  });
});

describe('the users of the law', () => {
  it('ascend, each with exactly 90 rows', () => {
    expect(userIds.every((userId, row) => row === 0 || userIds[row - 1]! <= userId)).toBe(true);
    expect(new Set(raters.map((userId) => lowCount[userId]! + highCount[userId]!))).toEqual(new Set([90]));
  });

  it('are harsh for 9 biases of 99, generous for 10, silent for 10 and of taste for 70', () => {
    const kinds = Array.from({ length: 99 }, (_, i) => userKind(i + 1));
    const count = (kind: string): number => kinds.filter((other) => other === kind).length;
    expect([count('harsh'), count('generous'), count('silent'), count('taste')]).toEqual([9, 10, 10, 70]);
    expect([9, 10, 19, 20, 29, 30].map(userKind)).toEqual([
      'harsh',
      'generous',
      'generous',
      'silent',
      'silent',
      'taste',
    ]);
  });

  it('occur as often as their biases do', () => {
    expectBinomial(harsh.length, 5999, 9 / 99);
    expectBinomial(generous.length, 5999, 10 / 99);
    expectBinomial(5999 - raters.length, 5999, 10 / 99);
    expectBinomial(taste.length, 5999, 70 / 99);
  });

  it('rate a movie twice now and then: as many duplicated rows as drawing with replacement gives', () => {
    const pairs = new Set(userIds.map((userId, row) => userId * 10_000 + movieIds[row]!)).size;
    const expected = 5384 * (90 - MOVIES * (1 - (1 - 1 / MOVIES) ** 90));
    // Rare and nearly independent, so the count is close to Poisson: its variance is its mean.
    expect(Math.abs(484_560 - pairs - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });
});

describe('the movies of the law', () => {
  it('403 of them are disliked', () => {
    expect(disliked.filter((isLow, movieId) => movieId > 0 && isLow)).toHaveLength(403);
  });

  it('have the class that another md5 gives them', () => {
    expect(Array.from({ length: MOVIES }, (_, i) => isDisliked(i + 1))).toEqual(disliked.slice(1));
  });

  it('decide whether a user of taste rates low', () => {
    const ofTaste = new Set(taste);
    const exceptions = values.filter((rating, row) => {
      const isLow = rating <= 2;
      return ofTaste.has(userIds[row]!) && isLow !== disliked[movieIds[row]!];
    });
    expect(exceptions).toHaveLength(0);
  });

  it('are chosen uniformly', () => {
    const counts = new Array<number>(MOVIES).fill(0);
    for (const movieId of movieIds) counts[movieId - 1]!++;
    expectUniform(counts);
  });

  it('are chosen independently of the one before', () => {
    const counts = new Array<number>(64).fill(0);
    const eighth = (row: number): number => Math.floor(((movieIds[row]! - 1) * 8) / MOVIES);
    for (let row = 0; row < movieIds.length; row += 2) counts[8 * eighth(row) + eighth(row + 1)]!++;
    expectUniform(counts);
  });
});

describe('the ratings of the law, given their class', () => {
  const isHarsh = new Set(harsh);

  it.each([
    ['harsh users', (row: number) => isHarsh.has(userIds[row]!)],
    ['users of taste', (row: number) => !isHarsh.has(userIds[row]!)],
  ])('are uniform on {1, 2} where %s rate low', (_, chosen) => {
    const counts = [0, 0];
    values.forEach((rating, row) => {
      if (rating <= 2 && chosen(row)) counts[rating - 1]!++;
    });
    expectUniform(counts);
  });

  it('are uniform on {3, 4, 5} where they are high', () => {
    expectUniform([3, 4, 5].map(countOf));
  });

  it('do not depend on the movie', () => {
    const counts = new Array<number>(12).fill(0);
    values.forEach((rating, row) => {
      if (rating > 2) counts[3 * (movieIds[row]! % 4) + rating - 3]!++;
    });
    for (let quarter = 0; quarter < 4; quarter++) expectUniform(counts.slice(3 * quarter, 3 * quarter + 3));
  });
});

describe('the text of the file', () => {
  it('has a line user::movie::rating::N/A per row', () => {
    expect(formatRatings(columnsOf([1, 832, 2], [5999, 2608, 4.5]))).toBe('1::832::2::N/A\n5999::2608::4.5::N/A\n');
    expect(formatRatings(columnsOf())).toBe('');
  });

  it('has as many lines as rows, all of that form', () => {
    const lines = formatRatings(lawColumns).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toHaveLength(484_560);
    expect(lines.every((line) => /^\d{1,4}::\d{1,4}::[1-5]::N\/A$/.test(line))).toBe(true);
  });
});
