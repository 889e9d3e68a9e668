import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SparseRows } from '../../../src/als/matrix';
import { ratingMatrix, rowsByUser, transpose } from '../../../src/ratings/matrix';
import { indexRatings, type RatingColumns, type Ratings } from '../../../src/ratings/ratings';
import { matrixOf } from '../../fixtures/cells';
import { tried } from '../../fixtures/properties';
import { columnsOf } from '../../fixtures/ratingColumns';

/** Few users and movies, so that most files have duplicates. */
const crowded: fc.Arbitrary<RatingColumns> = fc
  .array(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 50 })
  .map((rows) => columnsOf(...rows));

/** All rows of a file, or those that a choice keeps, in file order. */
function rowsOf({ values }: Ratings, isKept: (row: number) => boolean = () => true): Int32Array {
  return Int32Array.from(values.keys()).filter(isKept);
}

function entriesOf({ offsets, columns, values }: SparseRows): [row: number, column: number, value: number][] {
  return Array.from(offsets.subarray(1)).flatMap((end, row) =>
    Array.from({ length: end - offsets[row]! }, (_, i): [number, number, number] => {
      const entry = offsets[row]! + i;
      return [row, columns[entry]!, values[entry]!];
    }),
  );
}

function expectConsistent(rows: SparseRows, rowTotal: number, columnTotal: number): void {
  expect(rows.offsets).toHaveLength(rowTotal + 1);
  expect(rows.offsets[0]).toBe(0);
  expect(rows.offsets.every((offset, row) => row === 0 || rows.offsets[row - 1]! <= offset)).toBe(true);
  expect([rows.columns.length, rows.values.length]).toEqual([rows.offsets.at(-1), rows.offsets.at(-1)]);
  expect(rows.columns.every((column) => column >= 0 && column < columnTotal)).toBe(true);
}

describe('rows by user', () => {
  it('keep duplicates and the order of the file within a user', () => {
    const ratings = indexRatings(columnsOf([2, 1, 5], [1, 3, 4], [2, 1, 1], [2, 2, 3], [1, 3, 2]));
    expect(rowsByUser(ratings, rowsOf(ratings))).toEqual({
      offsets: Int32Array.of(0, 2, 5),
      columns: Int32Array.of(2, 2, 0, 0, 1),
      values: Float32Array.of(4, 2, 5, 1, 3),
    });
  });

  it('are the chosen rows and no other', () => {
    fc.assert(
      fc.property(crowded, fc.array(fc.boolean(), { minLength: 50, maxLength: 50 }), (columns, isKept) => {
        const ratings = indexRatings(columns);
        const kept = rowsOf(ratings, (row) => isKept[row]!);
        const grouped = rowsByUser(ratings, kept);
        expectConsistent(grouped, ratings.userIds.length, ratings.movieIds.length);
        const listed = Array.from(kept, (row) => [ratings.users[row]!, ratings.movies[row]!, ratings.values[row]!]);
        expect(entriesOf(grouped)).toEqual(listed.sort(([a], [b]) => a! - b!));
      }),
      tried(100),
    );
  });
});

describe('the training cells', () => {
  it('hold the last of duplicated rows, in the order of the file', () => {
    const ratings = indexRatings(columnsOf([1, 1, 5], [1, 2, 4], [2, 1, 3], [1, 1, 1], [2, 1, 2], [1, 1, 2]));
    const { byUser, byMovie } = ratingMatrix(rowsByUser(ratings, rowsOf(ratings)), 2);
    expect(entriesOf(byUser)).toEqual([
      [0, 0, 2],
      [0, 1, 4],
      [1, 0, 2],
    ]);
    expect(entriesOf(byMovie)).toEqual([
      [0, 0, 2],
      [0, 1, 2],
      [1, 0, 4],
    ]);
  });

  it('are those that a map of the rows holds, sorted, the same by user and by movie', () => {
    fc.assert(
      fc.property(crowded, (columns) => {
        const ratings = indexRatings(columns);
        const [users, movies] = [ratings.userIds.length, ratings.movieIds.length];
        const matrix = ratingMatrix(rowsByUser(ratings, rowsOf(ratings)), movies);
        const last = new Map<string, { user: number; movie: number; rating: number }>();
        ratings.values.forEach((rating, row) => {
          const [user, movie] = [ratings.users[row]!, ratings.movies[row]!];
          last.set(`${user},${movie}`, { user, movie, rating });
        });
        expect(matrix).toEqual(matrixOf([...last.values()], users, movies));
        expectConsistent(matrix.byUser, users, movies);
        expectConsistent(matrix.byMovie, movies, users);
      }),
      tried(150),
    );
  });

  it('leave empty rows for users and movies that have none', () => {
    const ratings = indexRatings(columnsOf([1, 1, 5], [2, 2, 4], [3, 3, 3]));
    const { byUser, byMovie } = ratingMatrix(rowsByUser(ratings, Int32Array.of(1)), 3);
    expect(byUser.offsets).toEqual(Int32Array.of(0, 0, 1, 1));
    expect(byMovie.offsets).toEqual(Int32Array.of(0, 0, 1, 1));
  });
});

describe('transposing', () => {
  it('swaps rows and columns: a case worked by hand', () => {
    const rows = { offsets: Int32Array.of(0, 2, 3), columns: Int32Array.of(0, 2, 2), values: Float32Array.of(1, 2, 3) };
    expect(transpose(rows, 4)).toEqual({
      offsets: Int32Array.of(0, 1, 1, 3, 3),
      columns: Int32Array.of(0, 0, 1),
      values: Float32Array.of(1, 2, 3),
    });
  });

  it('twice gives sorted rows back', () => {
    fc.assert(
      fc.property(crowded, (columns) => {
        const ratings = indexRatings(columns);
        const { byUser } = ratingMatrix(rowsByUser(ratings, rowsOf(ratings)), ratings.movieIds.length);
        const swapped = transpose(byUser, ratings.movieIds.length);
        expect(transpose(swapped, ratings.userIds.length)).toEqual(byUser);
      }),
      tried(60),
    );
  });
});
