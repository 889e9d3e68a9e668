import { DOT, MINUS, NINE, textOf, ZERO } from './bytes';

export const MAX_ID = 2 ** 31 - 1;
/** An id that is text is no longer than this. */
export const MAX_TEXT_ID_BYTES = 256;

/** So many decimal digits are exact in a float64. */
export const EXACT_DIGITS = 15;

/** The bytes as a whole number of digits alone; NaN for anything else. */
export function readInteger(bytes: Uint8Array, from: number, to: number): number {
  let value = from === to ? NaN : 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < ZERO || byte > NINE) return NaN;
    value = value * 10 + (byte - ZERO);
  }
  return value;
}

/** The bytes as a number: 4, -1.25, +.5, 1e3. NaN for anything else. */
export function readNumber(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === MINUS;
  const start = negative ? from + 1 : from;
  let value = 0;
  let scale = 1;
  let digits = 0;
  let pastDot = false;
  for (let at = start; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) {
      value = value * 10 + (byte - ZERO);
      if (pastDot) scale *= 10;
      digits++;
    } else if (byte === DOT && !pastDot) {
      pastDot = true;
    } else {
      return readRareNumber(bytes, from, to);
    }
  }
  if (digits === 0) return NaN;
  if (digits > EXACT_DIGITS) return readRareNumber(bytes, from, to);
  return (negative ? -value : value) / scale;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Longer than any number that makes sense. */
const MAX_LENGTH = 1000;

function readRareNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > MAX_LENGTH) return NaN;
  const text = textOf(bytes, from, to);
  return NUMBER.test(text) ? Number(text) : NaN;
}
