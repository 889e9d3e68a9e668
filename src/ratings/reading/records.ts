import { NEWLINE, startsWithByteOrderMark, textOf } from './bytes';
import { FieldScanner } from './fieldScanner';
import type { Separator } from './reading';

/**
 * The fields of the first records of a file in UTF-8, blank lines left out. A line whose quotation marks are not
 * sound is one field.
 * @param most how many records at most
 */
export function recordsOf(file: Uint8Array, separator: Separator, most = Infinity): string[][] {
  const bytes = endingWithNewline(file);
  const fields = new FieldScanner(separator);
  const records: string[][] = [];
  for (let at = startsWithByteOrderMark(bytes) ? 3 : 0, next; at < bytes.length && records.length < most; at = next) {
    next = fields.scan(bytes, at, bytes.length);
    if (fields.problem !== undefined) records.push([textOf(bytes, at, next - 1)]);
    else if (fields.count > 0) records.push(textsOf(fields, bytes));
  }
  return records;
}

export function endingWithNewline(bytes: Uint8Array): Uint8Array {
  if (bytes.at(-1) === NEWLINE) return bytes;
  const whole = new Uint8Array(bytes.length + 1);
  whole.set(bytes);
  whole[bytes.length] = NEWLINE;
  return whole;
}

function textsOf(fields: FieldScanner, bytes: Uint8Array): string[] {
  return Array.from({ length: fields.count }, (_, i) => {
    const content = fields.contentOf(bytes, i);
    return textOf(content, 0, content.length);
  });
}
