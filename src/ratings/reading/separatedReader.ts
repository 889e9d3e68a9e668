import { RatingsFileError } from '../errors';
import { CARRIAGE_RETURN, DOT, NEWLINE, NINE, QUOTE, SPACE, ZERO } from './bytes';
import type { Collector } from './collector';
import { shapeOf } from './expected';
import type { LineReader } from './lineParser';
import { EXACT_DIGITS, MAX_ID, MAX_TEXT_ID_BYTES, readInteger, readNumber } from './numbers';
import type { SeparatedLayout } from './reading';
import { RecordReader } from './recordReader';

const USER = 0;
const MOVIE = 1;
type Side = typeof USER | typeof MOVIE;
const RATING = 2;
/** Of a field that does not count. */
const NONE = 3;
/** What `readPlain` says of a line that has to be read with more care. */
const NOT_PLAIN = -1;

/**
 * One rating to a line. Most lines of most files are plain, and those are read in one pass over their bytes without
 * making a string: no quotation marks, no blanks around fields, whole numbers for ids and for the rating at most a
 * dot. All others go through the fields of their record.
 */
export class SeparatedReader implements LineReader {
  /** What the fields of a line are for, up to the last that counts. */
  private readonly roles: readonly number[];
  private readonly isText: readonly [user: boolean, movie: boolean];
  private readonly separator: number;
  private readonly isDouble: boolean;
  private readonly records: RecordReader;
  /** Of the line at hand, by role: the number, or for ids that are text where it begins and ends. */
  private readonly values = new Float64Array(3);
  private readonly from = new Int32Array(2);
  private readonly to = new Int32Array(2);

  constructor(
    private readonly layout: SeparatedLayout,
    private readonly collector: Collector,
  ) {
    const { columns, ids, separator, hasHeader } = layout;
    if (new Set([columns.user, columns.movie, columns.rating]).size < 3) {
      throw new RatingsFileError('Users, movies and ratings cannot be in the same column. Expected one for each.');
    }
    const roles = new Array<number>(1 + Math.max(columns.user, columns.movie, columns.rating)).fill(NONE);
    roles[columns.user] = USER;
    roles[columns.movie] = MOVIE;
    roles[columns.rating] = RATING;
    this.roles = roles;
    this.isText = [ids.users === 'text', ids.movies === 'text'];
    this.separator = separator.charCodeAt(0);
    this.isDouble = separator.length === 2;
    this.records = new RecordReader(separator, hasHeader, collector, (bytes) => this.understand(bytes));
  }

  read(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    const { records, collector } = this;
    for (let at = from, next; at < to; at = next) {
      next = records.isBeforeHeader ? NOT_PLAIN : this.readPlain(bytes, at);
      if (next === NOT_PLAIN) {
        next = records.read(bytes, at, to, isLast);
        if (next === at) return at;
      } else {
        collector.checkLine(++collector.lines, next - at);
        this.collect(bytes, bytes);
      }
    }
    return to;
  }

  /** @returns where the next line begins, or NOT_PLAIN; then the line may be a rating all the same */
  private readPlain(bytes: Uint8Array, start: number): number {
    const { roles, separator, isDouble, values, isText } = this;
    let at = start;
    let byte = bytes[at]!;
    for (let field = 0; field < roles.length; field++) {
      if (field > 0) {
        if (byte !== separator) return NOT_PLAIN;
        byte = bytes[++at]!;
        if (isDouble) {
          if (byte !== separator) return NOT_PLAIN;
          byte = bytes[++at]!;
        }
      }
      const role = roles[field]!;
      const from = at;
      if (role === NONE || (role !== RATING && isText[role])) {
        while (byte > SPACE && byte !== separator && byte !== QUOTE) byte = bytes[++at]!;
        if (role === NONE) continue;
        if (at === from || at - from > MAX_TEXT_ID_BYTES) return NOT_PLAIN;
        this.from[role] = from;
        this.to[role] = at;
        continue;
      }
      let value = 0;
      while (byte >= ZERO && byte <= NINE) {
        value = value * 10 + (byte - ZERO);
        byte = bytes[++at]!;
      }
      if (at === from || at - from > EXACT_DIGITS) return NOT_PLAIN;
      if (role === RATING) {
        if (byte === DOT) {
          let scale = 1;
          byte = bytes[++at]!;
          while (byte >= ZERO && byte <= NINE) {
            value = value * 10 + (byte - ZERO);
            scale *= 10;
            byte = bytes[++at]!;
          }
          if (at - from > EXACT_DIGITS) return NOT_PLAIN;
          value /= scale;
        }
      } else if (value > MAX_ID) {
        return NOT_PLAIN;
      }
      values[role] = value;
    }
    if (byte === separator) {
      if (isDouble && bytes[at + 1] !== separator) return NOT_PLAIN;
      while (byte !== NEWLINE) {
        if (byte === QUOTE) return NOT_PLAIN;
        byte = bytes[++at]!;
      }
    } else if (byte === CARRIAGE_RETURN) {
      byte = bytes[++at]!;
    }
    return byte === NEWLINE ? at + 1 : NOT_PLAIN;
  }

  /** Collects the rating in the fields. @returns why they hold none, in words */
  private understand(bytes: Uint8Array): string | undefined {
    const { records, roles, layout } = this;
    if (records.fields.count < roles.length) return `expected ${shapeOf(layout)}`;
    const { user, movie, rating } = layout.columns;
    const reason = this.readId(bytes, USER, user) ?? this.readId(bytes, MOVIE, movie) ?? this.readRating(bytes, rating);
    if (reason === undefined) this.collect(this.idBytes(bytes, USER, user), this.idBytes(bytes, MOVIE, movie));
    return reason;
  }

  private readId(bytes: Uint8Array, side: Side, field: number): string | undefined {
    const from = this.records.fields.from[field]!;
    const to = this.records.fields.to[field]!;
    const what = side === USER ? 'the user id' : 'the movie id';
    if (from === to) return `${what} is missing`;
    if (this.isText[side]) return problemOfText(bytes, from, to, what);
    const id = readInteger(bytes, from, to);
    if (Number.isNaN(id)) return `${what} is not a whole number`;
    if (id > MAX_ID) return `${what} is larger than ${MAX_ID}: such ids can only be read as text`;
    this.values[side] = id;
    return undefined;
  }

  private readRating(bytes: Uint8Array, field: number): string | undefined {
    const from = this.records.fields.from[field]!;
    const to = this.records.fields.to[field]!;
    if (from === to) return 'the rating is missing';
    const rating = readNumber(bytes, from, to);
    this.values[RATING] = rating;
    if (Number.isNaN(rating)) return 'the rating is not a number';
    return Number.isFinite(Math.fround(rating)) ? undefined : 'the rating is too large';
  }

  /** Notes where an id stands, and says in which bytes. */
  private idBytes(bytes: Uint8Array, side: Side, field: number): Uint8Array {
    const isCopy = this.records.fields.isEscaped[field]!;
    const holder = isCopy ? this.records.fields.contentOf(bytes, field) : bytes;
    this.from[side] = isCopy ? 0 : this.records.fields.from[field]!;
    this.to[side] = isCopy ? holder.length : this.records.fields.to[field]!;
    return holder;
  }

  private collect(userBytes: Uint8Array, movieBytes: Uint8Array): void {
    const { collector, values, from, to } = this;
    const rating = values[RATING]!;
    if (rating === this.layout.noRating) {
      collector.noRatings++;
      return;
    }
    const user = collector.users?.numberOf(userBytes, from[USER]!, to[USER]!) ?? values[USER]!;
    const movie = collector.movies?.numberOf(movieBytes, from[MOVIE]!, to[MOVIE]!) ?? values[MOVIE]!;
    collector.add(user, movie, rating);
  }
}

function problemOfText(bytes: Uint8Array, from: number, to: number, what: string): string | undefined {
  if (to - from > MAX_TEXT_ID_BYTES) return `${what} is longer than ${MAX_TEXT_ID_BYTES} bytes`;
  return bytes.subarray(from, to).includes(NEWLINE) ? `${what} has a line break inside` : undefined;
}
