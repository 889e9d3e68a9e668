import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PART, partRows } from '../../../src/ratings/parts';
import { indexRatings } from '../../../src/ratings/ratings';
import { tried } from '../../fixtures/properties';
import { columnsOf, crowdedColumns } from '../../fixtures/ratingColumns';

describe('the parts of a file', () => {
  it('of training rows that repeat a pair supersede all but the last: a case worked by hand', () => {
    const ratings = indexRatings(columnsOf([2, 1, 5], [1, 1, 4], [2, 1, 3], [2, 2, 1], [2, 1, 2]));
    const [training, superseded] = [PART.training, PART.superseded];
    expect(partRows(ratings, Uint8Array.of(0, 0, 0, 0, 0))).toEqual(
      Uint8Array.of(superseded, training, superseded, training, training),
    );
  });

  it('call a held-out row whose movie or user has no training row unpredictable: a case worked by hand', () => {
    const ratings = indexRatings(columnsOf([1, 1, 5], [1, 2, 4], [2, 1, 3], [3, 3, 1], [1, 1, 2]));
    const { training, heldOut, unpredictable } = PART;
    expect(partRows(ratings, Uint8Array.of(0, 1, 1, 0, 1))).toEqual(
      Uint8Array.of(training, unpredictable, unpredictable, training, heldOut),
    );
  });

  it('are these for any file, its users in any order', () => {
    fc.assert(
      fc.property(crowdedColumns, fc.array(fc.boolean(), { minLength: 50, maxLength: 50 }), (columns, flags) => {
        const ratings = indexRatings(columns);
        const { users, movies } = ratings;
        const isHeldOut = Uint8Array.from(users, (_, row) => Number(flags[row]));
        const training = [...users.keys()].filter((row) => isHeldOut[row] === 0);
        const expected = users.map((user, row) => {
          const isRepeated = training.some((b) => b > row && users[b] === user && movies[b] === movies[row]);
          if (isHeldOut[row] === 0) return isRepeated ? PART.superseded : PART.training;
          const isKnown = training.some((b) => users[b] === user) && training.some((b) => movies[b] === movies[row]);
          return isKnown ? PART.heldOut : PART.unpredictable;
        });
        expect(Array.from(partRows(ratings, isHeldOut))).toEqual(Array.from(expected));
      }),
      tried(200),
    );
  });
});
