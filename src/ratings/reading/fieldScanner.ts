import { BACKSLASH, isBlank, NEWLINE, QUOTE, SPACE, TAB } from './bytes';
import type { Separator } from './reading';

export const OPEN_QUOTE = 'a quotation mark is not closed';
const NOWHERE = -1;

/** Finds the fields of one record after the other; overwrites those of the one before. */
export class FieldScanner {
  /** How many fields the record has; none where its line is blank. */
  count = 0;
  /** How many lines the record takes. */
  lines = 1;
  /** What is wrong with the quotation marks of the record; its line alone is taken for it then. */
  problem: string | undefined;
  /** Where the content of field i begins and ends: without blanks and quotation marks around it. */
  readonly from: number[] = [];
  readonly to: number[] = [];
  /** Whether field i is quoted and has quotation marks inside, which are doubled or follow a backslash. */
  readonly isEscaped: boolean[] = [];
  private readonly separator: number;
  private readonly separatorLength: number;

  constructor(separator: Separator) {
    this.separator = separator.charCodeAt(0);
    this.separatorLength = separator.length;
  }

  /**
   * Reads the record that begins at `at`.
   * @param end after a newline
   * @returns where the next record begins
   */
  scan(bytes: Uint8Array, at: number, end: number): number {
    const start = at;
    this.count = 0;
    this.lines = 1;
    this.problem = undefined;
    for (;;) {
      at = this.skipBlanks(bytes, at);
      if (bytes[at] === NEWLINE && (this.count === 0 || this.separator === SPACE)) break;
      at = bytes[at] === QUOTE ? this.quotedField(bytes, at, end) : this.plainField(bytes, at);
      if (at === NOWHERE) {
        this.lines = 1;
        return bytes.indexOf(NEWLINE, start) + 1;
      }
      if (bytes[at] === NEWLINE) break;
      at += this.separatorLength;
    }
    return at + 1;
  }

  /** The content of field i, with quotation marks as they are meant. */
  contentOf(bytes: Uint8Array, i: number): Uint8Array {
    const content = bytes.subarray(this.from[i], this.to[i]);
    return this.isEscaped[i] ? unescaped(content) : content;
  }

  private push(from: number, to: number, isEscaped: boolean): void {
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.isEscaped[this.count] = isEscaped;
    this.count++;
  }

  /** @returns where the separator or the newline after it is */
  private plainField(bytes: Uint8Array, from: number): number {
    let at = from;
    while (bytes[at] !== NEWLINE && !this.isSeparator(bytes, at)) at++;
    let to = at;
    while (to > from && isBlank(bytes[to - 1]!)) to--;
    this.push(from, to, false);
    return at;
  }

  /** @returns as plainField does; NOWHERE where there is a problem */
  private quotedField(bytes: Uint8Array, quote: number, end: number): number {
    let isEscaped = false;
    for (let at = quote + 1; at < end; at++) {
      if (bytes[at] === NEWLINE) this.lines++;
      if (bytes[at] !== QUOTE) continue;
      const after = this.separator === SPACE ? at + 1 : this.skipBlanks(bytes, at + 1);
      const endsField = bytes[after] === NEWLINE || this.isSeparator(bytes, after);
      if (bytes[at - 1] === BACKSLASH && !endsField) {
        isEscaped = true;
      } else if (bytes[at + 1] === QUOTE) {
        isEscaped = true;
        at++;
      } else {
        this.push(quote + 1, at, isEscaped);
        if (endsField) return after;
        this.problem = 'text follows a quotation mark that closes a field';
        return NOWHERE;
      }
    }
    this.problem = OPEN_QUOTE;
    return NOWHERE;
  }

  private skipBlanks(bytes: Uint8Array, at: number): number {
    while (isBlank(bytes[at]!) && !(this.separator === TAB && bytes[at] === TAB)) at++;
    return at;
  }

  private isSeparator(bytes: Uint8Array, at: number): boolean {
    const byte = bytes[at]!;
    if (this.separator === SPACE) return isBlank(byte);
    return byte === this.separator && (this.separatorLength === 1 || bytes[at + 1] === this.separator);
  }
}

/** Of two quotation marks one, and one without the backslash before it. */
function unescaped(content: Uint8Array): Uint8Array {
  const plain: number[] = [];
  for (let at = 0; at < content.length; at++) {
    const isEscape = content[at + 1] === QUOTE && (content[at] === QUOTE || content[at] === BACKSLASH);
    if (isEscape) at++;
    plain.push(content[at]!);
  }
  return Uint8Array.from(plain);
}
