import { type MalformedLine, RatingsFileError } from '../errors';
import { GrowingColumns } from './growingColumns';
import { parseRatingLine, type RatingLine } from './parseLine';
import type { RatingColumns } from '../ratings';

export interface ParsedRatings {
  readonly columns: RatingColumns;
  /** How many lines were skipped because they are not ratings. */
  readonly malformedCount: number;
  /** The first few of them. */
  readonly malformed: readonly MalformedLine[];
}

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** No line of ratings is this long; a longer one means that the file is something else. */
const MAX_LINE_BYTES = 1 << 16;
const MAX_MALFORMED_SHARE = 0.01;
const EXAMPLES = 5;
/** After this many lines, a file that is mostly malformed is refused without reading the rest. */
const EARLY_VERDICT_LINES = 10_000;
const EXPECTED = 'Expected lines like 1::832::2::N/A: user id, movie id, rating and anything, separated by "::".';

/** Bytes in, in chunks of any size; columns out. Blank lines do not count. Memory stays bounded by the columns and one line. */
export class RatingsParser {
  private readonly columns = new GrowingColumns();
  private readonly malformed: MalformedLine[] = [];
  private readonly line: RatingLine = { userId: 0, movieId: 0, rating: 0 };
  private malformedCount = 0;
  private lines = 0;
  private rest = new Uint8Array(0);

  /** @param fileName what error messages call the file */
  constructor(private readonly fileName: string) {}

  /** Ratings read so far. */
  get ratings(): number {
    return this.columns.length;
  }

  /** Lines read so far. */
  get lineCount(): number {
    return this.lines;
  }

  /** @throws RatingsFileError when it is already clear that this is no ratings file */
  push(chunk: Uint8Array): void {
    const bytes = this.rest.length > 0 ? concatenate(this.rest, chunk) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      this.readLine(bytes, from, end);
      from = end + 1;
    }
    this.rest = bytes.slice(from);
    this.checkLength(this.lines + 1, this.rest.length);
    if (this.lines > EARLY_VERDICT_LINES && this.malformedCount > this.lines / 2) this.refuse();
  }

  /** @throws RatingsFileError when the file is empty or more than 1 % of its lines are malformed */
  finish(): ParsedRatings {
    if (this.rest.length > 0) this.readLine(this.rest, 0, this.rest.length);
    if (this.ratings + this.malformedCount === 0) throw new RatingsFileError(`${this.fileName} is empty. ${EXPECTED}`);
    if (this.ratings === 0 || this.malformedCount > this.lines * MAX_MALFORMED_SHARE) this.refuse();
    return { columns: this.columns.finish(), malformedCount: this.malformedCount, malformed: this.malformed };
  }

  private readLine(bytes: Uint8Array, from: number, end: number): void {
    this.lines++;
    this.checkLength(this.lines, end - from);
    const to = end > from && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    const start = this.lines === 1 && startsWithByteOrderMark(bytes, from) ? from + 3 : from;
    if (start === to) return;
    const reason = parseRatingLine(bytes, start, to, this.line);
    if (reason === undefined) {
      this.columns.push(this.line.userId, this.line.movieId, this.line.rating);
      return;
    }
    this.malformedCount++;
    if (this.malformed.length < EXAMPLES) {
      this.malformed.push({ number: this.lines, content: excerpt(bytes, start, to), reason });
    }
  }

  private checkLength(lineNumber: number, length: number): void {
    if (length <= MAX_LINE_BYTES) return;
    throw new RatingsFileError(
      `${this.fileName} is not a ratings file: line ${lineNumber} is longer than ${MAX_LINE_BYTES} bytes. ${EXPECTED}`,
    );
  }

  private refuse(): never {
    const first = this.malformed[0]!;
    const share = `${this.malformedCount.toLocaleString('en')} of ${this.lines.toLocaleString('en')} lines are not ratings`;
    const example = `line ${first.number} (“${first.content}”): ${first.reason}`;
    throw new RatingsFileError(`${this.fileName} was not loaded: ${share}. First, ${example}. ${EXPECTED}`);
  }
}

/** Some editors begin a UTF-8 file with these three bytes. */
function startsWithByteOrderMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

function excerpt(bytes: Uint8Array, from: number, to: number): string {
  const MAX_BYTES = 60;
  const text = new TextDecoder().decode(bytes.subarray(from, Math.min(to, from + MAX_BYTES)));
  return to - from > MAX_BYTES ? `${text}…` : text;
}
