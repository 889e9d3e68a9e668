import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRepeats } from '../../../src/trainer/worker/answers/repeats';
import { viewRowsOfUser } from '../../../src/trainer/worker/answers/rowsOfUser';
import { Dataset } from '../../../src/trainer/worker/dataset';
import { columnsOf, crowdedColumns, indexedCopy, parsedOf } from '../../fixtures/ratingColumns';

describe('the rows of a user', () => {
  it('stand in the order of the file, and make up the parts that training uses', () => {
    fc.assert(
      fc.property(crowdedColumns, fc.nat(1000), fc.constantFrom(0, 0.2, 0.5), (columns, splitSeed, heldOutShare) => {
        const { userIds, values } = structuredClone(columns);
        const data = new Dataset(parsedOf(columns));
        const split = { splitSeed, heldOutShare };
        const { parts, summary } = data.split(split);
        const { unpredictable } = summary.info;
        // Whatever the file was parted for since.
        data.split({ splitSeed: splitSeed + 1, heldOutShare: 0.4 });
        const counts = { training: 0, superseded: 0, heldOut: 0 };
        [...data.ratings.userIds].forEach((userId, user) => {
          const { rows } = viewRowsOfUser(data, { user, split });
          expect(rows.map(({ rating }) => rating)).toEqual([...values].filter((_, row) => userIds[row] === userId));
          for (const { part } of rows) counts[part]++;
        });
        expect(counts).toEqual({
          training: parts.training.byUser.values.length,
          superseded: parts.superseded.byUser.values.length,
          heldOut: parts.heldOut.byUser.values.length + unpredictable,
        });
      }),
    );
  });

  it('are fitted at their last training row, for each movie', () => {
    const columns = columnsOf([1, 7, 1], [1, 8, 2], [1, 7, 3], [2, 7, 4], [1, 7, 5]);
    const data = new Dataset(parsedOf(columns));
    const split = { splitSeed: 1, heldOutShare: 0 };
    expect(viewRowsOfUser(data, { user: 0, split }).rows.map(({ part }) => part)).toEqual([
      'superseded',
      'training',
      'superseded',
      'training',
    ]);
  });
});

describe('repeated rows', () => {
  it('are the rows less the distinct pairs, in whatever order the file has them', async () => {
    await fc.assert(
      fc.asyncProperty(crowdedColumns, async (columns) => {
        const pairs = new Set(Array.from(columns.userIds, (userId, row) => `${userId} ${columns.movieIds[row]}`));
        expect(await countRepeats(indexedCopy(columns))).toBe(columns.userIds.length - pairs.size);
      }),
    );
  });
});
