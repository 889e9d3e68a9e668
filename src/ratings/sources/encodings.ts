import type { Encoding } from '../reading/reading';

/** How many bytes are looked at for the zeros of UTF-16. */
const LOOKED_AT = 4096;

/**
 * How the text is encoded that begins with these bytes, which may end within a character. By its mark where it has
 * one; else as UTF-8 where that is possible, for hardly anything else looks like it; else as Windows-1252, which
 * holds Latin-1.
 */
export function encodingOf(start: Uint8Array): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(start.subarray(0, LOOKED_AT)) ?? (isUtf8(start) ? 'utf-8' : 'windows-1252');
}

/** Digits, separators and Latin letters have a zero as the upper half of their two bytes, and none as the lower. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const many = bytes.length / 4;
  if (zeros[1]! > many && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > many && zeros[1] === 0) return 'utf-16be';
  return undefined;
}

function isUtf8(start: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The same text in UTF-8. What is in it already passes untouched: large files are. */
export function inUtf8(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  encoding: Encoding,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (encoding === 'utf-8') return stream;
  return stream.pipeThrough(new TextDecoderStream(encoding)).pipeThrough(new TextEncoderStream());
}

/** The same for the beginning of a text, which may end within a character. */
export function startInUtf8(start: Uint8Array<ArrayBuffer>, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return start;
  return new TextEncoder().encode(new TextDecoder(encoding).decode(start, { stream: true }));
}
