import { describe, expect, it } from 'vitest';
import { classOf, kindsBehind, MOVIE_KINDS, USER_KINDS } from '../../../src/ratings/kinds';
import { isDisliked, LAW_RANK } from '../../../src/ratings/law';
import { lawColumns, lawRatings } from '../../fixtures/law';
import { indexedCopy } from '../../fixtures/ratingColumns';

describe('the kinds behind the file that the page draws', () => {
  const kinds = kindsBehind(lawRatings)!;

  it('allow every rating of the file, and no user of a kind has only ratings of another', () => {
    const { users, movies, values } = lawRatings;
    values.forEach((rating, row) => {
      const { mean } = classOf(kinds.users[users[row]!]!, kinds.movies[movies[row]!]!);
      expect(rating <= 2).toBe(mean < 2);
    });
  });

  it('are 403 disliked movies, and users of three kinds', () => {
    expect(kinds.movies.filter((kind) => MOVIE_KINDS[kind] === 'disliked')).toHaveLength(403);
    kinds.movies.forEach((kind, movie) => {
      expect(MOVIE_KINDS[kind] === 'disliked').toBe(isDisliked(lawRatings.movieIds[movie]!));
    });
    const counts = USER_KINDS.map((_, kind) => kinds.users.filter((each) => each === kind).length);
    expect(counts.reduce((a, b) => a + b)).toBe(5384);
    // Of 99 biases 9 are harsh, 10 generous and 70 follow taste.
    [9, 10, 70].forEach((share, kind) => {
      expect(counts[kind]! / 5384).toBeCloseTo(share / 89, 1);
    });
  });

  it('are not known of a file that differs in one rating, or in its length', () => {
    const values = lawColumns.values.slice();
    values[400_000] = values[400_000] === 1 ? 2 : 1;
    expect(kindsBehind(indexedCopy({ ...lawColumns, values }))).toBeUndefined();
    const shorter = {
      userIds: lawColumns.userIds.slice(1),
      movieIds: lawColumns.movieIds.slice(1),
      values: lawColumns.values.slice(1),
    };
    expect(kindsBehind(indexedCopy(shorter))).toBeUndefined();
  });
});

describe('the classes of ratings', () => {
  it('have the mean and variance of a uniform draw', () => {
    const uniform = (values: readonly number[]) => {
      const mean = values.reduce((a, b) => a + b) / values.length;
      return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
    };
    const low = classOf(USER_KINDS.indexOf('harsh'), MOVIE_KINDS.indexOf('liked'));
    const high = classOf(USER_KINDS.indexOf('generous'), MOVIE_KINDS.indexOf('disliked'));
    expect(low).toEqual(uniform([1, 2]));
    expect(high.mean).toBe(4);
    expect(high.variance).toBeCloseTo(uniform([3, 4, 5]).variance, 12);
    const taste = USER_KINDS.indexOf('taste');
    expect(MOVIE_KINDS.map((_, movie) => classOf(taste, movie).mean)).toEqual([4, 1.5]);
  });
});

it('the table of expected ratings has the rank that the law says', () => {
  const table = USER_KINDS.map((_, user) => MOVIE_KINDS.map((__, movie) => classOf(user, movie).mean));
  // Two kinds of movies allow no more than 2, and two kinds of users are not multiples of each other.
  const [, [a, b], [c, d]] = table as [number[], [number, number], [number, number]];
  expect(MOVIE_KINDS).toHaveLength(LAW_RANK);
  expect(a * d - b * c).not.toBe(0);
});
