import { textOf } from './bytes';
import type { Column } from './column';
import type { MatrixLayout, Separator } from './reading';

/** Blocks of the Netflix Prize: a movie and a colon, then users with ratings and dates. */
export function isNetflix(start: Uint8Array): boolean {
  return /^\uFEFF?\s*\d+:\s*\n\d+,-?[\d.]+\s*(,|\n|$)/.test(textOf(start, 0, Math.min(start.length, 1000)));
}

/** Fewer columns than this are not taken for movies. */
const FEWEST_MOVIES = 10;
/** Jester's value for a joke that was not rated. */
const NOT_RATED = 99;
/** A scale that the value 99 lies far outside of. */
const WIDEST = 20;

/** A matrix with one movie to a column, if the rows are one; undefined if not. */
export function matrixOf(
  separator: Separator,
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
): { layout: MatrixLayout; doubt: string | undefined } | undefined {
  const isMatrix =
    columns.length > FEWEST_MOVIES && columns.slice(1).every(({ isNumeric, isEmpty }) => isNumeric || isEmpty);
  if (!isMatrix) return undefined;
  const ratings = rows
    .flatMap((row) => row.slice(1))
    .filter((text) => text !== '')
    .map(Number);
  const noRating =
    ratings.includes(NOT_RATED) && ratings.every((rating) => rating === NOT_RATED || Math.abs(rating) <= WIDEST)
      ? NOT_RATED
      : undefined;
  const isCounted = rows.every((row) => Number(row[0]) === countRatings(row.slice(1), noRating));
  const isNumbered = rows.length > 1 && new Set(rows.map((row) => row[0])).size === rows.length;
  return {
    layout: {
      kind: 'matrix',
      separator,
      hasHeader: header !== undefined,
      leading: isCounted || isNumbered ? 1 : 0,
      noRating,
    },
    doubt:
      isCounted && noRating !== undefined
        ? undefined
        : 'There is one user to a line and one movie to a column, it seems. Whether the first column is a rating is a guess.',
  };
}

function countRatings(fields: readonly string[], noRating: number | undefined): number {
  return fields.filter((text) => text !== '' && Number(text) !== noRating).length;
}
