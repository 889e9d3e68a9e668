import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../../src/ratings/reading/preview';
import type { Separator } from '../../../../src/ratings/reading/reading';
import { FORMATS } from '../../../fixtures/formats';
import { parse, separated } from '../../../fixtures/parsing';
import { tried } from '../../../fixtures/properties';
import { columnsOf } from '../../../fixtures/ratingColumns';
import { textBytes } from '../../../fixtures/streams';

interface Row {
  readonly user: string;
  readonly movie: string;
  /** In quarters, which float32 holds exactly. */
  readonly quarters: number;
}

/** How somebody writes the same rows. */
interface Dialect {
  readonly separator: Separator;
  readonly hasHeader: boolean;
  readonly order: readonly ('user' | 'movie' | 'rating' | 'other')[];
  readonly end: string;
  readonly isFinalLineEnded: boolean;
  readonly isMarked: boolean;
  readonly isBlankAround: boolean;
  readonly quotes: 'where needed' | 'everywhere';
  readonly escape: 'doubled' | 'backslash';
  readonly other: string;
}

const integer = fc.oneof(fc.nat(9), fc.nat(2 ** 31 - 1)).map(String);
const text = fc
  .oneof(fc.constantFrom('a', 'b', '"', '""x', 'a::b', ';|,\t', 'é', '007'), fc.string({ maxLength: 12 }))
  .map((id) => id.replaceAll(/[\n\r\\]/g, '').trim())
  .filter((id) => id !== '');

function rows(id: fc.Arbitrary<string>): fc.Arbitrary<Row[]> {
  return fc.array(fc.record({ user: id, movie: id, quarters: fc.integer({ min: -80, max: 80 }) }), {
    minLength: 1,
    maxLength: 40,
  });
}

const dialects: fc.Arbitrary<Dialect> = fc.record({
  separator: fc.constantFrom('::', ',', '\t', ';', '|', ' '),
  hasHeader: fc.boolean(),
  order: fc.shuffledSubarray(['user', 'movie', 'rating', 'other', 'other'], { minLength: 5 }),
  end: fc.constantFrom('\n', '\r\n', '\n\n'),
  isFinalLineEnded: fc.boolean(),
  isMarked: fc.boolean(),
  isBlankAround: fc.boolean(),
  quotes: fc.constantFrom('where needed', 'everywhere'),
  escape: fc.constantFrom('doubled', 'backslash'),
  other: fc.constantFrom('N/A', '978300760', 'a "b" c', 'x\ny', '1,2;3|4::5\t6 7'),
});

function write(all: readonly Row[], dialect: Dialect): string {
  const blanks = dialect.isBlankAround ? '  ' : '';
  const field = (content: string): string => {
    const isPlain = dialect.quotes === 'where needed' && /^[\p{L}\p{N}.+-]*$/u.test(content);
    // After a backslash, a quotation mark before a separator could as well close the field.
    const isClear = !/"[ \t]*(::|[,;|\t ])/.test(content);
    const escaped = content.replaceAll('"', dialect.escape === 'backslash' && isClear ? String.raw`\"` : '""');
    return blanks + (isPlain ? content : `"${escaped}"`) + blanks;
  };
  const line = (contents: Record<Dialect['order'][number], string>): string =>
    dialect.order.map((name) => field(contents[name])).join(dialect.separator);
  const lines = all.map(({ user, movie, quarters }) =>
    line({ user, movie, rating: String(quarters / 4), other: dialect.other }),
  );
  if (dialect.hasHeader) lines.unshift(line({ user: 'user', movie: 'movie', rating: 'rating', other: 'a "b"' }));
  return (dialect.isMarked ? '\uFEFF' : '') + lines.join(dialect.end) + (dialect.isFinalLineEnded ? dialect.end : '');
}

function layoutOf({ separator, hasHeader, order }: Dialect, kind: 'integers' | 'text') {
  const columns = { user: order.indexOf('user'), movie: order.indexOf('movie'), rating: order.indexOf('rating') };
  return separated({ separator, hasHeader, columns, ids: { users: kind, movies: kind } });
}

const chunkSizes = fc.array(fc.nat(40), { maxLength: 60 });

describe('what is written in some dialect and cut into chunks anywhere', () => {
  it('is read as the same columns: ids that are integers', () => {
    fc.assert(
      fc.property(rows(integer), dialects, chunkSizes, (all, dialect, sizes) => {
        const { columns, malformed } = parse(layoutOf(dialect, 'integers'), write(all, dialect), ...sizes);
        expect(malformed).toEqual([]);
        const expected = all.map(
          ({ user, movie, quarters }) => [Number(user), Number(movie), quarters / 4 || 0] as const,
        );
        expect(columns).toEqual(columnsOf(...expected));
      }),
      tried(300),
    );
  });

  it('is read as the same columns: ids that are text', () => {
    fc.assert(
      fc.property(rows(text), dialects, chunkSizes, (all, dialect, sizes) => {
        const { columns, texts, malformed } = parse(layoutOf(dialect, 'text'), write(all, dialect), ...sizes);
        expect(malformed).toEqual([]);
        expect(Array.from(columns.userIds, (id) => texts.users![id - 1])).toEqual(all.map(({ user }) => user));
        expect(Array.from(columns.movieIds, (id) => texts.movies![id - 1])).toEqual(all.map(({ movie }) => movie));
        expect(Array.from(columns.values)).toEqual(all.map(({ quarters }) => quarters / 4 || 0));
      }),
      tried(300),
    );
  });

  it('is shown as it is read', () => {
    fc.assert(
      fc.property(rows(text), dialects, (all, dialect) => {
        const { ratings } = previewOf(textBytes(write(all, dialect)), layoutOf(dialect, 'text'));
        const first = all.slice(0, 8);
        expect(ratings).toEqual(first.map(({ user, movie, quarters }) => ({ user, movie, rating: quarters / 4 || 0 })));
      }),
      tried(200),
    );
  });
});

describe('files as people have them', () => {
  it.each(FORMATS)('$name: read the same from chunks of any size', ({ text: whole, layout }) => {
    const all = parse(layout, whole);
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 60 }), (sizes) => {
        expect(parse(layout, whole, ...sizes)).toEqual(all);
      }),
      tried(20),
    );
  });
});
