import { NEWLINE, startsWithByteOrderMark } from './bytes';
import type { Collector } from './collector';
import type { ParsedRatings, RatingsParser } from './parser';

/** Makes ratings of the lines of one format. */
export interface LineReader {
  /**
   * Reads the lines in these bytes, the last of which ends with a newline at `to` − 1.
   * @param isLast whether nothing follows
   * @returns where the first line begins that cannot be understood without more lines; `to` where there is none
   */
  read(bytes: Uint8Array, from: number, to: number, isLast: boolean): number;
}

/** Cuts chunks of any size into whole lines for a reader. */
export class LineParser implements RatingsParser {
  private rest = new Uint8Array(0);

  constructor(
    private readonly collector: Collector,
    private readonly reader: LineReader,
  ) {}

  get ratings(): number {
    return this.collector.ratings;
  }

  get lineCount(): number {
    return this.collector.lines;
  }

  push(chunk: Uint8Array): void {
    const bytes = this.rest.length > 0 ? concatenate(this.rest, chunk) : chunk;
    this.rest = bytes.slice(this.read(bytes, bytes.lastIndexOf(NEWLINE) + 1, false));
    this.collector.checkLine(this.lineCount + 1, this.rest.length);
    this.collector.check();
  }

  finish(): ParsedRatings {
    if (this.rest.length > 0) {
      const bytes = concatenate(this.rest, Uint8Array.of(NEWLINE));
      this.read(bytes, bytes.length, true);
    }
    return this.collector.finish();
  }

  private read(bytes: Uint8Array, to: number, isLast: boolean): number {
    const from = this.lineCount === 0 && startsWithByteOrderMark(bytes) ? 3 : 0;
    return to > from ? this.reader.read(bytes, from, to, isLast) : 0;
  }
}

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
