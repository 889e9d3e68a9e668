const COLON = 0x3a;
const DOT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const MAX_ID = 2 ** 31 - 1;

/** The fields of one line; a parser keeps a single one of these and overwrites it line by line. */
export interface RatingLine {
  userId: number;
  movieId: number;
  rating: number;
}

/**
 * Reads `user::movie::rating` and ignores what follows a further `::`. Works on bytes: a file of millions of lines
 * never becomes strings.
 * @returns what is wrong with the line, in words, or undefined when `line` holds its fields.
 */
export function parseRatingLine(bytes: Uint8Array, from: number, to: number, line: RatingLine): string | undefined {
  const afterUser = endOfField(bytes, from, to);
  if (!isSeparator(bytes, afterUser, to)) return 'expected user::movie::rating';
  const afterMovie = endOfField(bytes, afterUser + 2, to);
  if (!isSeparator(bytes, afterMovie, to)) return 'expected user::movie::rating';

  line.userId = readDigits(bytes, from, afterUser);
  if (Number.isNaN(line.userId)) return 'the user id is not a whole number';
  line.movieId = readDigits(bytes, afterUser + 2, afterMovie);
  if (Number.isNaN(line.movieId)) return 'the movie id is not a whole number';
  if (line.userId > MAX_ID || line.movieId > MAX_ID) return `an id is larger than ${MAX_ID}`;

  line.rating = readDecimal(bytes, afterMovie + 2, to);
  if (Number.isNaN(line.rating)) return 'the rating is not a number';
  return Number.isFinite(Math.fround(line.rating)) ? undefined : 'the rating is too large';
}

function isSeparator(bytes: Uint8Array, at: number, to: number): boolean {
  return at + 1 < to && bytes[at] === COLON && bytes[at + 1] === COLON;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

function endOfField(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== COLON) at++;
  return at;
}

function readDigits(bytes: Uint8Array, from: number, to: number): number {
  if (from === to) return NaN;
  let value = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (!isDigit(byte)) return NaN;
    value = value * 10 + (byte - ZERO);
  }
  return value;
}

/** A decimal number that ends at `to` or at the next separator: 4, 3.5, -1.25. NaN for anything else. */
function readDecimal(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === MINUS;
  let at = negative ? from + 1 : from;
  let digits = 0;
  let value = 0;
  let scale = 1;
  let pastDot = false;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (isDigit(byte)) {
      value = value * 10 + (byte - ZERO);
      if (pastDot) scale *= 10;
      digits++;
    } else if (byte === DOT && !pastDot) {
      pastDot = true;
    } else {
      break;
    }
  }
  if (digits === 0 || (at < to && !isSeparator(bytes, at, to))) return NaN;
  return (negative ? -value : value) / scale;
}
