import { type MalformedLine, RatingsFileError } from '../errors';
import { textOf } from './bytes';
import { GrowingColumns } from './growingColumns';
import type { ParsedRatings } from './parser';
import { TextNumbering } from './textNumbering';
import type { IdKind } from './reading';

/** What the page can hold in memory together with a model of it. */
export const MAX_RATINGS = 40_000_000;
/** The texts of the ids of one side, distinct ones. */
const MAX_TEXT_BYTES = 1 << 28;
/** No line of ratings is this long; a longer one means that the file is something else. */
export const MAX_LINE_BYTES = 1 << 16;
/** Of the lines of a file; with more, it is refused. */
export const MAX_MALFORMED_SHARE = 0.01;
const EXAMPLES = 5;
const EXAMPLE_BYTES = 60;
/** After this many lines, a file that is mostly malformed is refused without reading the rest. */
const EARLY_VERDICT_LINES = 10_000;

/** Gathers what a parser finds, whatever the format, and judges whether it is a ratings file. */
export class Collector {
  /** Lines read so far, blank ones too. */
  lines = 0;
  /** Ratings so far that say that there is none. */
  noRatings = 0;
  readonly users: TextNumbering | undefined;
  readonly movies: TextNumbering | undefined;
  private readonly columns = new GrowingColumns();
  /** The first few lines that are no ratings. */
  readonly malformed: MalformedLine[] = [];
  private readonly limit: number;
  private readonly examples: number;
  private malformedCount = 0;

  /**
   * @param fileName what error messages call the file
   * @param expected a sentence that says what a file in this format looks like
   */
  constructor(
    private readonly fileName: string,
    private readonly expected: string,
    ids: { readonly users: IdKind; readonly movies: IdKind },
    { limit = MAX_RATINGS, examples = EXAMPLES } = {},
  ) {
    this.limit = limit;
    this.examples = examples;
    if (ids.users === 'text') this.users = new TextNumbering();
    if (ids.movies === 'text') this.movies = new TextNumbering();
  }

  /** Ratings so far. */
  get ratings(): number {
    return this.columns.length;
  }

  /** @throws RatingsFileError when there are more ratings than the page can hold */
  add(user: number, movie: number, rating: number): void {
    if (this.columns.length === this.limit) this.refuseSize(`more than ${count(this.limit)} ratings`);
    this.columns.push(user, movie, rating);
  }

  /** Notes that the line in these bytes, without its end, is no rating. */
  skip(lineNumber: number, bytes: Uint8Array, from: number, to: number, reason: string): void {
    this.malformedCount++;
    if (this.malformed.length === this.examples) return;
    const text = textOf(bytes, from, Math.min(to, from + EXAMPLE_BYTES));
    const content = to - from > EXAMPLE_BYTES ? `${text}…` : text;
    this.malformed.push({ number: lineNumber, content, reason });
  }

  /** @throws RatingsFileError when what was read so far is mostly malformed, or its ids take too much memory */
  check(): void {
    if (this.lines > EARLY_VERDICT_LINES && this.malformedCount > this.lines / 2) this.refuse();
    for (const texts of [this.users, this.movies]) {
      if (texts !== undefined && texts.byteLength > MAX_TEXT_BYTES) this.refuseSize('too many different ids');
    }
  }

  /** @throws RatingsFileError when a line, or what there is of it, has so many bytes that it cannot be one of ratings */
  checkLine(lineNumber: number, length: number): void {
    if (length <= MAX_LINE_BYTES) return;
    const what = `line ${count(lineNumber)} is longer than ${count(MAX_LINE_BYTES)} bytes`;
    throw new RatingsFileError(`${this.fileName} is not a ratings file: ${what}. ${this.expected}`);
  }

  /** @throws RatingsFileError when there is no rating or more than 1 % of the lines are malformed */
  finish(): ParsedRatings {
    if (this.malformedCount > this.lines * MAX_MALFORMED_SHARE) this.refuse();
    if (this.ratings === 0) this.refuseEmpty();
    return this.gather();
  }

  /** What there is, whether or not it makes a ratings file. Nothing can be added afterwards. */
  gather(): ParsedRatings {
    const { noRatings, malformedCount, malformed } = this;
    const texts = { users: this.users?.texts(), movies: this.movies?.texts() };
    return { columns: this.columns.finish(), texts, noRatings, malformedCount, malformed };
  }

  private refuse(): never {
    const first = this.malformed[0]!;
    const share = `${count(this.malformedCount)} of ${count(this.lines)} lines are not ratings`;
    const example = `line ${count(first.number)} (“${first.content}”): ${first.reason}`;
    throw new RatingsFileError(`${this.fileName} was not loaded: ${share}. First, ${example}. ${this.expected}`);
  }

  private refuseEmpty(): never {
    const what =
      this.noRatings > 0 ? `rates nothing: it says ${count(this.noRatings)} times that there is no rating` : 'is empty';
    throw new RatingsFileError(`${this.fileName} ${what}. ${this.expected}`);
  }

  private refuseSize(what: string): never {
    throw new RatingsFileError(
      `${this.fileName} holds ${what}, and the page cannot keep them in memory. Take a sample: all ratings of some users.`,
    );
  }
}

function count(number: number): string {
  return number.toLocaleString('en');
}
