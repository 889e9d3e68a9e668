import { describe, expect, it } from 'vitest';
import { habitsOfUsers, meansByMovie } from '../../../src/ratings/means';
import { columnsOf, indexedCopy } from '../../fixtures/ratingColumns';

const ratings = indexedCopy(columnsOf([7, 30, 1], [3, 30, 2], [7, 10, 4], [7, 30, 4], [3, 20, 2]));

describe('means', () => {
  it('of movies count every row, repeated pairs too', () => {
    expect([...meansByMovie(ratings)]).toEqual([4, 2, 7 / 3]);
  });

  it('of users come with their number and standard deviation', () => {
    expect(habitsOfUsers(ratings)).toEqual([
      { user: 0, count: 2, mean: 2, spread: 0 },
      { user: 1, count: 3, mean: 3, spread: expect.closeTo(Math.SQRT2, 12) as number },
    ]);
  });
});
