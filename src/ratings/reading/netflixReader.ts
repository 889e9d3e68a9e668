import { CARRIAGE_RETURN, COLON, COMMA, NEWLINE } from './bytes';
import type { Collector } from './collector';
import type { LineReader } from './lineParser';
import { MAX_ID, readInteger, readNumber } from './numbers';

/** Blocks of the Netflix Prize: a line `movie:`, then lines `user,rating,date`. */
export class NetflixReader implements LineReader {
  private movie: number | undefined;

  constructor(private readonly collector: Collector) {}

  read(bytes: Uint8Array, from: number, to: number): number {
    const { collector } = this;
    for (let at = from; at < to;) {
      const end = bytes.indexOf(NEWLINE, at);
      collector.checkLine(++collector.lines, end - at);
      const last = bytes[end - 1] === CARRIAGE_RETURN && end > at ? end - 1 : end;
      const reason = at === last ? undefined : this.readLine(bytes, at, last);
      if (reason !== undefined) collector.skip(collector.lines, bytes, at, last, reason);
      at = end + 1;
    }
    return to;
  }

  private readLine(bytes: Uint8Array, from: number, to: number): string | undefined {
    if (bytes[to - 1] === COLON) return this.readMovie(bytes, from, to - 1);
    if (this.movie === undefined) return 'expected a line like movie: before it';
    const comma = indexOfComma(bytes, from, to);
    if (comma === to) return 'expected user,rating';
    const user = readInteger(bytes, from, comma);
    if (!(user <= MAX_ID)) return 'the user id is not a whole number below 2³¹';
    const rating = readNumber(bytes, comma + 1, indexOfComma(bytes, comma + 1, to));
    if (!Number.isFinite(Math.fround(rating))) return 'the rating is not a number';
    this.collector.add(user, this.movie, rating);
    return undefined;
  }

  private readMovie(bytes: Uint8Array, from: number, to: number): string | undefined {
    const movie = readInteger(bytes, from, to);
    // What follows belongs to no known movie where this one cannot be read.
    this.movie = movie <= MAX_ID ? movie : undefined;
    return this.movie === undefined ? 'the movie id is not a whole number below 2³¹' : undefined;
  }
}

/** `to` where there is none. */
function indexOfComma(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== COMMA) at++;
  return at;
}
