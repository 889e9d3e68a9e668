import { startsWithByteOrderMark } from './bytes';
import { Collector } from './collector';
import { expectedOf } from './expected';
import { FieldScanner } from './fieldScanner';
import { idsOf, lineReaderOf } from './parserOf';
import type { JsonLayout, Layout } from './reading';
import { endingWithNewline, recordsOf } from './records';

/** Records and ratings shown, and fields of a record. */
const MOST_ROWS = 8;
const MOST_FIELDS = 24;

export type RatingAsWritten = { readonly user: string; readonly movie: string; readonly rating: number } | string;

/** How the beginning of a file looks when it is read in some layout. */
export interface BeginningAsRead {
  /** Names from the header, or numbers from 1. */
  readonly columns: readonly string[];
  /** The fields of the first records. */
  readonly rows: readonly (readonly string[])[];
  /** The first ratings, ids as the file writes them; a string says why a record is none. */
  readonly ratings: readonly RatingAsWritten[];
}

/**
 * @param start the first bytes of a file, in UTF-8
 * @throws RatingsFileError when no file can be read in this layout, or this one cannot
 */
export function previewOf(start: Uint8Array, layout: Exclude<Layout, JsonLayout>): BeginningAsRead {
  const { separator, hasHeader } = layout.kind === 'netflix' ? ({ separator: ',', hasHeader: false } as const) : layout;
  const records = recordsOf(start, separator, MOST_ROWS + 1).map((record) => record.slice(0, MOST_FIELDS));
  const rows = hasHeader ? records.slice(1) : records.slice(0, MOST_ROWS);
  const names = hasHeader ? (records[0] ?? []) : [];
  const width = Math.max(0, ...records.map(({ length }) => length));
  return {
    columns: Array.from({ length: width }, (_, field) => nameOr(names[field], String(field + 1))),
    rows,
    ratings: firstRatings(endingWithNewline(start), layout, new FieldScanner(separator)),
  };
}

function nameOr(name: string | undefined, number: string): string {
  return name === undefined || name === '' ? number : name;
}

function firstRatings(
  bytes: Uint8Array,
  layout: Exclude<Layout, JsonLayout>,
  records: FieldScanner,
): readonly RatingAsWritten[] {
  const collector = new Collector('The file', expectedOf(layout), idsOf(layout), { examples: MOST_ROWS });
  const reader = lineReaderOf(layout, collector);
  /** Of each record a reason, or undefined where it is the next rating. */
  const found: (string | undefined)[] = [];
  for (
    let at = startsWithByteOrderMark(bytes) ? 3 : 0, next;
    at < bytes.length && found.length < MOST_ROWS;
    at = next
  ) {
    next = records.scan(bytes, at, bytes.length);
    const { ratings, noRatings, malformed } = collector;
    const malformedCount = malformed.length;
    reader.read(bytes, at, next, true);
    for (let row = ratings; row < collector.ratings; row++) found.push(undefined);
    if (malformed.length > malformedCount) found.push(malformed.at(-1)!.reason);
    else if (ratings === collector.ratings && noRatings < collector.noRatings) found.push('there is no rating');
  }
  const { columns, texts } = collector.gather();
  let row = 0;
  return found.slice(0, MOST_ROWS).map((reason) => {
    if (reason !== undefined) return reason;
    const user = columns.userIds[row]!;
    const movie = columns.movieIds[row]!;
    const rating = asWritten(columns.values[row++]!);
    return { user: texts.users?.[user - 1] ?? String(user), movie: texts.movies?.[movie - 1] ?? String(movie), rating };
  });
}

/** The shortest decimal number that a float32 stands for: 3.7, not 3.700000047683716. */
function asWritten(value: number): number {
  const SIGNIFICANT_DIGITS = 7;
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
