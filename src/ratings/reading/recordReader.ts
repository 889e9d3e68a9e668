import { CARRIAGE_RETURN } from './bytes';
import { type Collector, MAX_LINE_BYTES } from './collector';
import { FieldScanner, OPEN_QUOTE } from './fieldScanner';
import type { Separator } from './reading';

/** Reads records by their fields, with quotation marks and all; those that are no ratings are skipped and noted. */
export class RecordReader {
  readonly fields: FieldScanner;

  /**
   * @param isBeforeHeader whether the next record that is not blank is the header
   * @param understand collects what is in the fields, or says in words why it is no rating
   */
  constructor(
    separator: Separator,
    public isBeforeHeader: boolean,
    private readonly collector: Collector,
    private readonly understand: (bytes: Uint8Array) => string | undefined,
  ) {
    this.fields = new FieldScanner(separator);
  }

  /** As LineReader.read, for one record. @returns where the next one begins; `at` where more lines are needed */
  read(bytes: Uint8Array, at: number, to: number, isLast: boolean): number {
    const { fields, collector } = this;
    const next = fields.scan(bytes, at, to);
    if (fields.problem === OPEN_QUOTE && !isLast && to - at <= MAX_LINE_BYTES) return at;
    const lineNumber = collector.lines + 1;
    collector.lines += fields.lines;
    collector.checkLine(lineNumber, next - at);
    if (fields.count === 0 && fields.problem === undefined) return next;
    if (this.isBeforeHeader) {
      this.isBeforeHeader = false;
      return next;
    }
    const reason = fields.problem ?? this.understand(bytes);
    if (reason !== undefined) {
      collector.skip(lineNumber, bytes, at, bytes[next - 2] === CARRIAGE_RETURN ? next - 2 : next - 1, reason);
    }
    return next;
  }
}
