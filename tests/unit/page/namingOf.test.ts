import { describe, expect, it } from 'vitest';
import { namingOf } from '../../../src/page/namingOf';
import { NO_NAMES } from '../../../src/ratings/names';
import type { DataInfo } from '../../../src/trainer/shared/protocol';

function dataOf(changes: Partial<DataInfo>, ratings: readonly number[] = [1, 5]): DataInfo {
  return {
    userIds: Int32Array.of(1, 2),
    movieIds: Int32Array.of(7, 2571),
    names: NO_NAMES,
    facts: { counts: ratings.map((rating) => ({ rating, count: 1 })) },
    ...changes,
  } as unknown as DataInfo;
}

const TITLED = dataOf({
  names: {
    users: { ids: ['anna', 'ben'], titles: undefined },
    movies: { ids: undefined, titles: ['', 'The Matrix (1999)'] },
    genres: undefined,
  },
});

describe('what the page calls what it shows', () => {
  it('goes by numbers where a file has no more, in the reader’s noun', () => {
    const { nameOf, headOf, titleOf, movies, Movie } = namingOf(dataOf({}), 'book');
    expect([nameOf('movies', 7), headOf('movies', 7), nameOf('users', 2)]).toEqual(['book 7', 'Book 7', 'user 2']);
    expect([titleOf('movies', 7), movies, Movie]).toEqual([undefined, 'books', 'Book']);
  });

  it('goes by titles, and by ids as the file writes them', () => {
    const { nameOf, headOf, titleOf, idOf } = namingOf(TITLED, 'movie');
    expect([nameOf('movies', 2571), headOf('movies', 2571)]).toEqual(['The Matrix (1999)', 'The Matrix (1999)']);
    expect([titleOf('movies', 7), headOf('movies', 7), idOf('movies', 7)]).toEqual([undefined, 'Movie 7', '7']);
    expect([nameOf('users', 2), headOf('users', 1), idOf('users', 1)]).toEqual(['user ben', 'User anna', 'anna']);
  });

  it('has names for ids that the file does not have', () => {
    expect(namingOf(TITLED, 'movie').nameOf('users', 99)).toBe('user 99');
    expect(namingOf(undefined, 'movie').nameOf('movies', 3)).toBe('movie 3');
  });

  it('counts in stars on a scale of stars, in points on any other', () => {
    const unit = (...ratings: number[]): string => namingOf(dataOf({}, ratings), 'joke').stars;
    expect([unit(1, 5), unit(0.5, 4.5), unit(1, 10)]).toEqual(['stars', 'stars', 'stars']);
    expect([unit(0, 100), unit(-10, 10), unit(1, 4.73)]).toEqual(['points', 'points', 'points']);
  });
});
