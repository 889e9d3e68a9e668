import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowCount, type SparseRows } from '../../../src/als/matrix';
import { matrixOfPart, transpose } from '../../../src/ratings/matrix';
import { PART } from '../../../src/ratings/parts';
import { indexRatings } from '../../../src/ratings/ratings';
import { tried } from '../../fixtures/properties';
import { columnsOf, crowdedColumns } from '../../fixtures/ratingColumns';
import { entriesOfRow } from '../../fixtures/trainingRows';

type Entry = [row: number, column: number, value: number];

function entriesOf(rows: SparseRows): Entry[] {
  return Array.from({ length: rowCount(rows) }, (_, row) =>
    entriesOfRow(rows, row).map(([column, value]): Entry => [row, column, value]),
  ).flat();
}

/** By row, then column, then value: duplicates may come in any order. */
function sorted(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
}

function swapped(entries: readonly Entry[]): Entry[] {
  return entries.map(([row, column, value]) => [column, row, value]);
}

function expectConsistent(rows: SparseRows, rowTotal: number): void {
  expect(rows.offsets).toHaveLength(rowTotal + 1);
  expect(rows.offsets[0]).toBe(0);
  expect([rows.columns.length, rows.values.length]).toEqual([rows.offsets.at(-1), rows.offsets.at(-1)]);
  for (let row = 0; row < rowTotal; row++) {
    const columns = rows.columns.subarray(rows.offsets[row], rows.offsets[row + 1]);
    expect(columns.every((column, i) => i === 0 || columns[i - 1]! <= column)).toBe(true);
  }
}

describe('the matrix of a part', () => {
  it('has its rows by user and by movie, columns ascending, duplicates kept: a case worked by hand', () => {
    const ratings = indexRatings(columnsOf([2, 3, 5], [1, 2, 4], [2, 1, 1], [1, 2, 2], [2, 2, 3], [1, 1, 1]));
    const { heldOut, training } = PART;
    const partOf = Uint8Array.of(heldOut, heldOut, heldOut, heldOut, training, training);
    const { byUser, byMovie } = matrixOfPart(ratings, partOf, heldOut);
    expect(byUser.offsets).toEqual(Int32Array.of(0, 2, 4));
    expect(byUser.columns).toEqual(Int32Array.of(1, 1, 0, 2));
    expect(Array.from(byUser.values.slice(0, 2)).sort()).toEqual([2, 4]);
    expect(byUser.values.slice(2)).toEqual(Float32Array.of(1, 5));
    expect(byMovie.offsets).toEqual(Int32Array.of(0, 1, 3, 4));
    expect(byMovie.columns).toEqual(Int32Array.of(1, 0, 0, 1));
  });

  it('has the rows of that part and no other, of any file', () => {
    const parts = fc.array(fc.constantFrom(...Object.values(PART)), { minLength: 50, maxLength: 50 });
    fc.assert(
      fc.property(crowdedColumns, parts, (columns, partList) => {
        const ratings = indexRatings(columns);
        const partOf = Uint8Array.from(ratings.users, (_, row) => partList[row]!);
        for (const part of Object.values(PART)) {
          const { byUser, byMovie } = matrixOfPart(ratings, partOf, part);
          const expected = [...ratings.users.keys()]
            .filter((row) => partOf[row] === part)
            .map((row): Entry => [ratings.users[row]!, ratings.movies[row]!, ratings.values[row]!]);
          expect(sorted(entriesOf(byUser))).toEqual(sorted(expected));
          expect(sorted(entriesOf(byMovie))).toEqual(sorted(swapped(expected)));
          expectConsistent(byUser, ratings.userIds.length);
          expectConsistent(byMovie, ratings.movieIds.length);
        }
      }),
      tried(100),
    );
  });
});

describe('transposing', () => {
  const rows = {
    offsets: Int32Array.of(0, 3, 4),
    columns: Int32Array.of(2, 0, 2, 2),
    values: Float32Array.of(1, 2, 3, 4),
  };

  it('swaps rows and columns: a case worked by hand', () => {
    expect(transpose(rows, 4)).toEqual({
      offsets: Int32Array.of(0, 1, 1, 4, 4),
      columns: Int32Array.of(0, 0, 0, 1),
      values: Float32Array.of(2, 1, 3, 4),
    });
  });

  it('twice sorts the columns of each row', () => {
    expect(transpose(transpose(rows, 4), 2)).toEqual({
      offsets: Int32Array.of(0, 3, 4),
      columns: Int32Array.of(0, 2, 2, 2),
      values: Float32Array.of(2, 1, 3, 4),
    });
  });
});
