import type { Noun } from '../nouns';
import { chooseColumns } from './chooseColumns';
import { describeColumn } from './column';
import { normalised, rolesByName } from './columnNames';
import { hasHeader } from './header';
import { nounOf } from './nounOf';
import { isNetflix, matrixOf } from './otherLayouts';
import type { JsonLayout, Layout } from './reading';
import { recordsOf } from './records';
import { refuseOtherThanText } from './refuse';
import { separatorOf } from './separator';

/** How much of the beginning of a file it takes to recognise it. */
export const PROBE_BYTES = 1 << 18;
/** Records that are looked at for what their columns are. */
const RECORDS = 5000;

/** How a file seems to be laid out. */
export interface Recognised {
  readonly layout: Exclude<Layout, JsonLayout>;
  /** What keeps it from being sure, as a sentence; undefined where it is. */
  readonly doubt: string | undefined;
  readonly noun: Noun;
}

/**
 * Recognises the layout of a text file by its content.
 * @param start its first bytes, in UTF-8: all of them, or PROBE_BYTES
 * @throws RatingsFileError when this can be no ratings file, in words
 */
export function recognise(start: Uint8Array, fileName: string): Recognised {
  refuseOtherThanText(start, fileName);
  const noun = nounOf(fileName);
  if (isNetflix(start)) return { layout: { kind: 'netflix' }, doubt: undefined, noun };

  const separator = separatorOf(start, fileName);
  const records = recordsOf(start, separator, RECORDS);
  // The last record may be cut off.
  if (start.length >= PROBE_BYTES && records.length > 1) records.pop();
  const header = hasHeader(records) ? records[0] : undefined;
  const rows = header === undefined ? records : records.slice(1);
  const width = Math.max(...rows.map((row) => row.length), header?.length ?? 0);
  const columns = Array.from({ length: width }, (_, field) => describeColumn(rows.map((row) => row[field] ?? '')));

  const isNamed = header !== undefined && Object.values(rolesByName(header)).every((field) => field !== undefined);
  const matrix = isNamed ? undefined : matrixOf(separator, header, rows, columns);
  if (matrix !== undefined) return { ...matrix, noun };

  const { user, movie, rating, doubt } = chooseColumns(header, columns, fileName);
  return {
    layout: {
      kind: 'separated',
      separator,
      hasHeader: header !== undefined,
      columns: { user, movie, rating },
      ids: { users: columns[user]!.ids, movies: columns[movie]!.ids },
      noRating: noRatingOf(header?.[movie], header?.[rating], columns[rating]!.max),
    },
    doubt,
    noun: nounOf(header?.[movie] ?? '', header?.[rating] ?? '', fileName),
  };
}

/**
 * The rating that two well-known formats give where somebody did not rate: Book-Crossing has 0 for a book that was
 * looked at, beside a scale of 1 to 10, and lists of anime have −1 for a show that was watched.
 */
function noRatingOf(movieName = '', ratingName = '', max: number): number | undefined {
  if (normalised(ratingName) === 'bookrating' && max > 5 && max <= 10) return 0;
  return normalised(movieName) === 'animeid' ? -1 : undefined;
}
