import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOfId, indexRatings } from '../../../src/ratings/ratings';
import { tried } from '../../fixtures/properties';
import { anyColumns, columnsOf, indexedCopy } from '../../fixtures/ratingColumns';

describe('row numbers for ids', () => {
  it('follow the order of the ids, not of the file', () => {
    expect(indexRatings(columnsOf([100, 7, 4], [9, 50, 2], [100, 6, 3]))).toMatchObject({
      users: Int32Array.of(1, 0, 1),
      movies: Int32Array.of(1, 2, 0),
      values: Float32Array.of(4, 2, 3),
      userIds: Int32Array.of(9, 100),
      movieIds: Int32Array.of(6, 7, 50),
    });
  });

  it.each([2 ** 24 - 1, 2 ** 24, 2 ** 24 + 1, 2 ** 31 - 1])('are as few as the ids, however large: up to %i', (id) => {
    const { users, movies, userIds, movieIds } = indexRatings(columnsOf([id, 5, 4], [0, 5, 3], [7, id, 1], [id, 0, 2]));
    expect([users, userIds]).toEqual([Int32Array.of(2, 0, 1, 2), Int32Array.of(0, 7, id)]);
    expect([movies, movieIds]).toEqual([Int32Array.of(1, 1, 2, 0), Int32Array.of(0, 5, id)]);
  });

  it('stand where the ids stood, so that a large file is in memory once', () => {
    const columns = columnsOf([100, 7, 4], [9, 50, 2]);
    const { users, movies, values } = indexRatings(columns);
    expect([users, movies, values].map((column) => column.buffer)).toEqual([
      columns.userIds.buffer,
      columns.movieIds.buffer,
      columns.values.buffer,
    ]);
  });

  it('lead back to the file’s own ids, the tables ascending without repetition', () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const { users, movies, values, userIds, movieIds } = indexedCopy(columns);
        expect(users.map((user) => userIds[user]!)).toEqual(columns.userIds);
        expect(movies.map((movie) => movieIds[movie]!)).toEqual(columns.movieIds);
        expect(values).toEqual(columns.values);
        for (const ids of [userIds, movieIds]) {
          expect(ids.every((id, index) => index === 0 || ids[index - 1]! < id)).toBe(true);
        }
      }),
      tried(100),
    );
  });
});

describe('looking up an id', () => {
  it('finds the row number of every id of the file', () => {
    const ids = Int32Array.of(2, 3, 5, 7, 11, 2 ** 31 - 1);
    expect(Array.from(ids, (id) => indexOfId(ids, id))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it.each([-1, 0, 1, 4, 12, 3.5, NaN, Infinity])('finds nothing for %f', (id) => {
    expect(indexOfId(Int32Array.of(2, 3, 5, 7, 11), id)).toBeUndefined();
  });

  it('finds nothing in an empty table', () => {
    expect(indexOfId(new Int32Array(), 0)).toBeUndefined();
  });
});
