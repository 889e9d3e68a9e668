import { TokenParser } from '@streamparser/json';
import { csvFormatRows } from 'd3';
import { RatingsFileError } from '../errors';
import { ExactTokenizer } from './jsonParser';
import type { JsonLayout, SeparatedLayout } from './reading';
import { type BeginningAsRead, previewOf } from './preview';
import { type Recognised, recognise } from './recognise';

/** How many records are looked at. */
const MAX_RECORDS = 1000;
const MAX_FIELD_LENGTH = 100;
/** A user, a movie and a rating. */
const MIN_FIELDS = 3;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonRecord = Readonly<Record<string, Json>>;

/**
 * Recognises ratings in JSON as those in a table of the same fields would be.
 * @param start the beginning of the file
 * @throws RatingsFileError where there are none
 */
export function recogniseJson(
  start: Uint8Array,
  fileName: string,
): Omit<Recognised, 'layout'> & { readonly layout: JsonLayout } {
  const { names, bytes } = tableIn(start, fileName);
  const { layout, ...rest } = recognise(bytes, fileName);
  if (layout.kind !== 'separated') throw noRatingsIn(fileName);
  const { user, movie, rating } = layout.columns;
  const fields = { user: names[user]!, movie: names[movie]!, rating: names[rating]! };
  return { ...rest, layout: { kind: 'json', fields, ids: layout.ids } };
}

/** What the beginning of such a file looks like as a table, and as ratings. */
export function previewOfJson(start: Uint8Array, { fields, ids }: JsonLayout): BeginningAsRead {
  const { names, isNamed, bytes } = tableIn(start, '');
  const place = (field: string): number => Math.max(0, names.indexOf(field));
  const columns = { user: place(fields.user), movie: place(fields.movie), rating: place(fields.rating) };
  const asTable: SeparatedLayout = {
    ...{ kind: 'separated', separator: ',', hasHeader: isNamed, columns, ids, noRating: undefined },
  };
  return { ...previewOf(bytes, asTable), columns: names };
}

interface Table {
  readonly names: readonly string[];
  /** Whether the first line has the names. */
  readonly isNamed: boolean;
  /** Separated by commas. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

function tableIn(start: Uint8Array, fileName: string): Table {
  const records = recordsIn(start);
  if (records.length === 0) throw noRatingsIn(fileName);
  const isNamed = !Array.isArray(records[0]);
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record) => names.map((name) => textOf(record[name])));
  const text = csvFormatRows(isNamed ? [names, ...rows] : rows);
  return { names, isNamed, bytes: new TextEncoder().encode(`${text}\n`) };
}

/** The objects, or the arrays, that may be ratings: those of the depth that has the most of them. */
function recordsIn(start: Uint8Array): readonly JsonRecord[] {
  const byDepth: JsonRecord[][] = [];
  const tokenizer = new ExactTokenizer();
  const parser = new TokenParser({ separator: '' });
  tokenizer.onToken = (token) => parser.write(token);
  parser.onValue = ({ value, stack }) => {
    if (typeof value !== 'object' || value === null) return;
    const isFlat = Object.values(value).filter((field) => typeof field !== 'object').length >= MIN_FIELDS;
    if (isFlat) (byDepth[stack.length] ??= []).push(value as JsonRecord);
  };
  try {
    tokenizer.write(start);
  } catch {
    // What comes before the damage tells what the file is; where the damage is, the reading says.
  }
  const most = byDepth.reduce<JsonRecord[]>((a, b) => (b.length > a.length ? b : a), []);
  return most.slice(0, MAX_RECORDS);
}

function textOf(field: Json | undefined): string {
  if (field === undefined || field === null || typeof field === 'object') return '';
  return String(field).replace(/\s+/g, ' ').slice(0, MAX_FIELD_LENGTH);
}

function noRatingsIn(fileName: string): RatingsFileError {
  const expected = 'Expected objects that have a user, a movie and a rating each.';
  return new RatingsFileError(`${fileName} is JSON, but no ratings were found in it. ${expected}`);
}
