import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { RatingsFileError } from '../errors';
import { NEWLINE, textOf } from './bytes';
import { Collector } from './collector';
import { expectedOf } from './expected';
import { MAX_ID, MAX_TEXT_ID_BYTES } from './numbers';
import type { ParsedRatings, RatingsParser } from './parser';
import type { IdKind, JsonLayout } from './reading';
import type { TextNumbering } from './textNumbering';

/** No file of ratings is nested like this: a list in an object, of objects, which may hold some more. */
const MAX_DEPTH = 32;
/** A string that is longer is no id, and no review either. */
const MAX_TOKEN_BYTES = 1 << 22;
const NEARBY_BYTES = 40;

type Scalar = string | number | boolean | null;

/** An object or an array that has begun. */
interface Container {
  readonly isObject: boolean;
  /** The name of the value that comes next, or its place. */
  key: string | number | undefined;
  /** The fields that count, by their place among them. */
  readonly fields: (Scalar | undefined)[];
}

export class ExactTokenizer extends Tokenizer {
  /** Ids beyond 2⁵³ are no numbers to JavaScript, but texts they are. */
  protected override parseNumber(text: string): number {
    return /^\d{16,}$/.test(text) ? (text as unknown as number) : Number(text);
  }
}

/**
 * Ratings in JSON: objects, or arrays, that have the fields that count. They may stand in an array, in an array within
 * an object, or one to a line. Memory stays bounded by the columns and one such object.
 */
export class JsonParser implements RatingsParser {
  private readonly tokenizer = new ExactTokenizer();
  /** Sees to it that the tokens make JSON; it keeps no values, for no path is asked for. */
  private readonly grammar = new TokenParser({ paths: [], keepStack: false, separator: '' });
  private readonly open: Container[] = [];
  /** How deep the ratings lie. */
  private depth: number | undefined;
  private readonly names: readonly string[];
  private readonly encoder = new TextEncoder();
  private readonly idBytes = new Uint8Array(3 * MAX_TEXT_ID_BYTES);
  private chunk: Uint8Array = new Uint8Array();
  private bytesBefore = 0;
  private linesBefore = 0;
  /** Where the last token stands, in bytes from the beginning of the file. */
  private tokenAt = 0;

  private readonly collector: Collector;

  /** @param fileName what error messages call the file */
  constructor(
    private readonly layout: JsonLayout,
    private readonly fileName: string,
  ) {
    this.collector = new Collector(fileName, expectedOf(layout), layout.ids);
    this.names = [layout.fields.user, layout.fields.movie, layout.fields.rating];
    this.tokenizer.onToken = ({ token, value, offset }) => {
      this.tokenAt = offset;
      this.grammar.write({ token, value });
      this.take(token, value);
    };
  }

  get ratings(): number {
    return this.collector.ratings;
  }

  get lineCount(): number {
    return this.linesBefore;
  }

  push(chunk: Uint8Array): void {
    this.chunk = chunk;
    try {
      this.tokenizer.write(chunk);
    } catch (error) {
      throw this.inWords(error);
    }
    this.bytesBefore += chunk.length;
    this.linesBefore += newlinesIn(chunk, chunk.length);
    if (this.bytesBefore - this.tokenAt > MAX_TOKEN_BYTES) this.refuse('a value is too long to be that of a rating');
    this.collector.check();
  }

  finish(): ParsedRatings {
    this.chunk = new Uint8Array();
    try {
      this.tokenizer.end();
      this.grammar.end();
    } catch (cause) {
      const what = `${this.fileName} ends within a value after line ${this.linesBefore.toLocaleString('en')}`;
      throw new RatingsFileError(`${what}: the file is cut off. ${expectedOf(this.layout)}`, { cause });
    }
    return this.collector.finish();
  }

  private take(token: TokenType, value: Scalar): void {
    const container = this.open.at(-1);
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET: {
        const isObject = token === TokenType.LEFT_BRACE;
        this.open.push({ isObject, key: isObject ? undefined : 0, fields: [] });
        if (this.open.length > MAX_DEPTH) this.refuse(`it is nested more than ${MAX_DEPTH} deep`);
        return;
      }
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.close(this.open.pop()!);
        return;
      case TokenType.COMMA:
        container!.key = container!.isObject ? undefined : (container!.key as number) + 1;
        return;
      case TokenType.COLON:
        return;
      default:
        if (container === undefined) return;
        if (container.key === undefined) container.key = value as string;
        else this.set(container, value);
    }
  }

  private set({ key, fields }: Container, value: Scalar): void {
    const place = this.names.indexOf(String(key));
    if (place >= 0) fields[place] = value;
  }

  private close({ fields }: Container): void {
    const depth = this.open.length;
    // What is around the ratings, or within one of them.
    if (this.depth === undefined ? fields.length === 0 : depth !== this.depth) return;
    this.collector.lines++;
    const missing = this.names.findIndex((_, place) => fields[place] === undefined);
    if (missing < 0) this.depth = depth;
    const reason = missing < 0 ? this.collect(fields as Scalar[]) : `“${this.names[missing]!}” is missing`;
    if (reason === undefined) return;
    const content = this.encoder.encode(
      JSON.stringify(Object.fromEntries(this.names.map((name, i) => [name, fields[i]]))),
    );
    this.collector.skip(this.lineOfToken(), content, 0, content.length, reason);
  }

  /** @returns why these values are no rating, in words */
  private collect([user, movie, given]: readonly Scalar[]): string | undefined {
    const { collector, layout } = this;
    // JSON's own way to say that there is none.
    if (given === null) {
      collector.noRatings++;
      return undefined;
    }
    const rating = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
    if (typeof rating !== 'number' || !Number.isFinite(Math.fround(rating))) return 'the rating is not a number';
    const problem = problemOf(user!, layout.ids.users, 'user') ?? problemOf(movie!, layout.ids.movies, 'movie');
    if (problem !== undefined) return problem;
    collector.add(this.numberOf(user!, collector.users), this.numberOf(movie!, collector.movies), rating);
    return undefined;
  }

  private numberOf(id: Scalar, texts: TextNumbering | undefined): number {
    if (texts === undefined) return Number(id);
    const { written } = this.encoder.encodeInto(String(id), this.idBytes);
    return texts.numberOf(this.idBytes, 0, written);
  }

  private lineOfToken(): number {
    return this.linesBefore + 1 + newlinesIn(this.chunk, this.tokenAt - this.bytesBefore);
  }

  private inWords(cause: unknown): RatingsFileError {
    if (cause instanceof RatingsFileError) return cause;
    const from = Math.max(0, this.tokenAt - this.bytesBefore);
    const near = textOf(this.chunk, from, Math.min(from + NEARBY_BYTES, this.chunk.length));
    const place = `line ${this.lineOfToken().toLocaleString('en')}, near “${near}”`;
    const message = `${this.fileName} is not JSON throughout: it breaks in ${place}. ${expectedOf(this.layout)}`;
    return new RatingsFileError(message, { cause });
  }

  private refuse(why: string): never {
    throw new RatingsFileError(`${this.fileName} is not a ratings file: ${why}. ${expectedOf(this.layout)}`);
  }
}

function problemOf(id: Scalar, kind: IdKind, side: string): string | undefined {
  if (typeof id === 'boolean' || id === null || id === '') return `the ${side} id is missing`;
  if (kind === 'text') {
    const text = String(id);
    if (text.length > MAX_TEXT_ID_BYTES) return `the ${side} id is longer than ${MAX_TEXT_ID_BYTES} letters`;
    return text.includes('\n') ? `the ${side} id has a line break inside` : undefined;
  }
  if (!/^\d+$/.test(String(id))) return `the ${side} id is not a whole number`;
  return Number(id) > MAX_ID ? `the ${side} id is larger than ${MAX_ID}: such ids can only be read as text` : undefined;
}

/** In the first `length` bytes. */
function newlinesIn(bytes: Uint8Array, length: number): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < length; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
