import { RatingsFileError } from '../errors';
import type { Column } from './column';
import { type Role, rolesByName } from './columnNames';

const USUAL_RATING = 2;
const NO_NAMES: Record<Role, number | undefined> = { user: undefined, movie: undefined, rating: undefined };

/**
 * Which columns, from 0, hold users, movies and ratings: by the names in a header, or else by what is in them, in the
 * usual order.
 * @throws RatingsFileError when there are too few for all three
 */
export function chooseColumns(
  header: readonly string[] | undefined,
  columns: readonly Column[],
  fileName: string,
): Record<Role, number> & { doubt: string | undefined } {
  const named = header === undefined ? NO_NAMES : rolesByName(header);
  const namedRating = named.rating !== undefined && columns[named.rating]!.isNumeric ? named.rating : undefined;
  const taken = [named.user, named.movie, namedRating];
  // Without a name in a header that has others, a column holds numbers of lines.
  const free = columns.map((_, field) => field).filter((field) => !taken.includes(field) && header?.[field] !== '');

  const likeRatings = free.filter((field) => columns[field]!.isLikeRatings);
  const numeric = free.filter((field) => columns[field]!.isNumeric && !columns[field]!.isTime);
  const withFractions = likeRatings.filter((field) => columns[field]!.hasFractions);
  const rating = namedRating ?? usualOrLast(withFractions) ?? usualOrLast(likeRatings) ?? usualOrLast(numeric);
  const ids = free.filter((field) => field !== rating && !columns[field]!.isTime && !columns[field]!.hasFractions);
  const user = named.user ?? ids.shift();
  const movie = named.movie ?? ids.shift();
  if (user === undefined || movie === undefined || rating === undefined) {
    throw new RatingsFileError(
      `${fileName} has no columns that could be these. Expected columns for user, movie and rating.`,
    );
  }
  const rivals = likeRatings.filter((field) => field !== rating && !columns[field]!.isGrouped);
  const isUsual = user === 0 && movie === 1 && likeRatings.includes(rating) && rating === USUAL_RATING;
  const isSure =
    taken.every((field) => field !== undefined) || (header === undefined && isUsual && rivals.length === 0);
  return { user, movie, rating, doubt: isSure ? undefined : doubtOf(header) };
}

/** Among these columns the third, which most files have ratings in, or the last. */
function usualOrLast(fields: readonly number[]): number | undefined {
  return fields.includes(USUAL_RATING) ? USUAL_RATING : fields.at(-1);
}

function doubtOf(header: readonly string[] | undefined): string {
  const reason = header === undefined ? 'There is no header' : 'The names of the columns do not tell all';
  return `${reason}: which columns are users, movies and ratings is a guess from what they hold.`;
}
