import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupByUser, rowsOfUser } from '../../../src/ratings/rowsByUser';
import { tried } from '../../fixtures/properties';

const anyUsers = fc.array(fc.nat(6), { maxLength: 40 }).map((users) => Int32Array.from(users));

describe('the rows of a user', () => {
  it.each([
    ['any order', anyUsers],
    ['ascending order', anyUsers.map((users) => users.sort())],
  ])('are all of them, as the file has them, in %s', (_, files) => {
    fc.assert(
      fc.property(files, (users) => {
        const grouped = groupByUser(users, 8);
        for (let user = 0; user < 8; user++) {
          const expected = [...users.keys()].filter((row) => users[row] === user);
          expect(Array.from(rowsOfUser(grouped, user))).toEqual(expected);
        }
      }),
      tried(100),
    );
  });

  it('need no list of row numbers exactly where users ascend', () => {
    fc.assert(
      fc.property(anyUsers, (users) => {
        const ascend = users.every((user, row) => row === 0 || users[row - 1]! <= user);
        expect(groupByUser(users, 7).rows === undefined).toBe(ascend);
      }),
      tried(200),
    );
    expect(groupByUser(Int32Array.of(0, 0, 2, 5, 5), 6).rows).toBeUndefined();
  });
});
