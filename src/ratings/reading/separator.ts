import { RatingsFileError } from '../errors';
import { isNumber } from './column';
import type { Separator } from './reading';
import { recordsOf } from './records';

/** Those that seldom stand within a field come first. */
const SEPARATORS: readonly Separator[] = ['::', '\t', ';', '|', ',', ' '];
const RECORDS = 200;
/** Records that have the most frequent number of fields, at least. */
const AGREEING = 0.6;
const ROLES = 3;

/**
 * The separator that parts most lines into the same number of fields, three or more with numbers among them.
 * @throws RatingsFileError when none does, in words
 */
export function separatorOf(start: Uint8Array, fileName: string): Separator {
  let mostFields = 1;
  for (const separator of SEPARATORS) {
    const records = recordsOf(start, separator, RECORDS);
    const { width, share } = commonWidth(records);
    if (share < AGREEING) continue;
    mostFields = Math.max(mostFields, width);
    // The first record may be a header.
    const rows = records.filter((record, i) => record.length === width && (i > 0 || records.length === 1));
    const hasNumbers = Array.from({ length: width }, (_, field) => field).some((field) =>
      mostly(rows, (row) => isNumber(row[field]!)),
    );
    if (width >= ROLES && hasNumbers) return separator;
  }
  throw new RatingsFileError(`${fileName} ${whatIsMissing(mostFields)}. Expected columns for user, movie and rating.`);
}

function commonWidth(records: readonly string[][]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0]);
  return { width, share: count / records.length };
}

function mostly<T>(values: readonly T[], test: (value: T) => boolean): boolean {
  return values.length > 0 && values.filter(test).length >= AGREEING * values.length;
}

function whatIsMissing(fields: number): string {
  if (fields === 1) return 'has a single column';
  return fields < ROLES ? `has only ${fields} columns` : 'has no column of numbers that could be ratings';
}
