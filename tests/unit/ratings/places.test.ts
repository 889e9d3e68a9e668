import { describe, expect, it } from 'vitest';
import { areDense, placed, placesOf } from '../../../src/ratings/places';
import { columnsOf, indexedCopy } from '../../fixtures/ratingColumns';

describe('places in the plane', () => {
  it('are the ids where most of them occur', () => {
    const ids = Int32Array.of(0, 1, 3, 4, 6);
    expect(areDense(ids)).toBe(true);
    expect(placesOf(ids)).toBe(ids);
  });

  it('follow each other from 1 where the ids lie far apart', () => {
    expect(placesOf(Int32Array.of(5, 900, 193_609))).toEqual(Int32Array.of(1, 2, 3));
    expect(placesOf(Int32Array.of(17))).toEqual(Int32Array.of(1));
  });

  it('stand for the ids of each side by itself', () => {
    const ratings = indexedCopy(columnsOf([1, 100, 4], [2, 7, 5], [3, 5000, 1]));
    expect(placed(ratings)).toMatchObject({
      userIds: Int32Array.of(1, 2, 3),
      movieIds: Int32Array.of(1, 2, 3),
      values: ratings.values,
    });
    expect(ratings.movieIds).toEqual(Int32Array.of(7, 100, 5000));
  });
});
