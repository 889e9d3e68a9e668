import { describe, expect, it } from 'vitest';
import type { SeparatedLayout } from '../../../../src/ratings/reading/reading';
import { parse, separated } from '../../../fixtures/parsing';

const GOOD = 200;

/** What a line is read as, or why it is none; in a file of good lines in the tutorial's format. */
function lineAs(text: string, layout: SeparatedLayout = separated()): [number, number, number] | string {
  const { separator } = layout;
  const others = `7${separator}7${separator}3\n`.repeat(GOOD);
  const { columns, malformed } = parse(layout, `${others}${text}\n`);
  return malformed[0]?.reason ?? [columns.userIds[GOOD]!, columns.movieIds[GOOD]!, columns.values[GOOD]!];
}

describe('a line of ratings', () => {
  it.each([
    ['1::832::2::N/A', 1, 832, 2],
    ['1::1193::5::978300760', 1, 1193, 5],
    ['1::832::2', 1, 832, 2],
    ['1::832::2::', 1, 832, 2],
    ['1::832::2::a::b::c', 1, 832, 2],
    ['7::8::3.5::N/A', 7, 8, 3.5],
    ['7::8::0.5', 7, 8, 0.5],
    ['7::8::.5', 7, 8, 0.5],
    ['7::8::4.', 7, 8, 4],
    ['7::8::-1.25', 7, 8, -1.25],
    ['7::8::+1.25', 7, 8, 1.25],
    ['7::8::1e3', 7, 8, 1000],
    ['7::8::-2.5E-1', 7, 8, -0.25],
    ['7::8::0', 7, 8, 0],
    ['7::8::0.10000000000000000000000000', 7, 8, Math.fround(0.1)],
    ['7::8::12345678901234567890', 7, 8, Math.fround(1.2345678901234567e19)],
    ['0::0::10', 0, 0, 10],
    ['007::08::4', 7, 8, 4],
    ['2147483647::2147483647::1', 2 ** 31 - 1, 2 ** 31 - 1, 1],
    [' 1 ::\t2:: 3 ', 1, 2, 3],
    ['1::2::3 ::N/A', 1, 2, 3],
    ['"1"::"2"::"3.5"', 1, 2, 3.5],
    ['1::2::3\r', 1, 2, 3],
    ['1::2::3::x\r', 1, 2, 3],
    ['1::2::3::"a\nb"', 1, 2, 3],
  ])('%j', (text, ...row) => {
    expect(lineAs(text)).toEqual(row);
  });

  it.each([
    ['1', /expected user::movie::rating/],
    ['1::2', /expected user::movie::rating/],
    ['1,2,3,4', /expected user::movie::rating/],
    ['1\t2\t3\t4', /expected user::movie::rating/],
    ['1:2:3', /expected user::movie::rating/],
    ['1::2:3::4', /movie id is not/],
    ['::2::3', /user id is missing/],
    ['a::2::3', /user id is not a whole number/],
    ['-1::2::3', /user id is not/],
    ['1.5::2::3', /user id is not/],
    ['1 2::2::3', /user id is not/],
    ['1::::3', /movie id is missing/],
    ['1::x::3', /movie id is not/],
    ['1::2e3::3', /movie id is not/],
    ['1::2::', /rating is missing/],
    ['1::2::::N/A', /rating is missing/],
    ['1::2::N/A', /rating is not a number/],
    ['1::2::-', /rating is not/],
    ['1::2::.', /rating is not/],
    ['1::2::--3', /rating is not/],
    ['1::2::3.5.1', /rating is not/],
    ['1::2::3e', /rating is not/],
    ['1::2::3:4', /rating is not/],
    ['1::2::3,5', /rating is not/],
    ['1::2::NaN', /rating is not/],
    ['1::2::Infinity', /rating is not/],
    ['1::2::0x10', /rating is not/],
    ['2147483648::2::3', /user id is larger than 2147483647.*as text/],
    ['1::2147483648::3', /movie id is larger.*as text/],
    [`${'9'.repeat(400)}::2::3`, /user id is larger/],
    [`1::2::${'9'.repeat(400)}`, /rating is too large/],
    [`1::2::-${'9'.repeat(2000)}`, /rating is/],
    // Larger than any float32, which is what the columns hold.
    [`1::2::${'9'.repeat(39)}`, /rating is too large/],
    ['1::2::1e39', /rating is too large/],
    ['"1"2::3::4', /text follows a quotation mark/],
    ['"1::2::3', /quotation mark is not closed/],
  ])('%j is not one, in words', (text, reason) => {
    expect(lineAs(text)).toMatch(reason);
  });

  it.each([
    ['columns in another order', '5,x,9,3', { columns: { user: 2, movie: 3, rating: 0 } }, [9, 3, 5]],
    ['an empty field that does not count', ',1,2,3', { columns: { user: 1, movie: 2, rating: 3 } }, [1, 2, 3]],
    ['a quoted separator', '"a,b",1,2,3', { columns: { user: 1, movie: 2, rating: 3 } }, [1, 2, 3]],
    ['doubled quotation marks', '"say ""a,b""",1,2,3', { columns: { user: 1, movie: 2, rating: 3 } }, [1, 2, 3]],
    [
      'quotation marks after a backslash',
      String.raw`"say \"a,b\"",1,2,3`,
      { columns: { user: 1, movie: 2, rating: 3 } },
      [1, 2, 3],
    ],
    [
      'a backslash at the end of a field',
      String.raw`"a\",1,2,3`,
      { columns: { user: 1, movie: 2, rating: 3 } },
      [1, 2, 3],
    ],
    ['a quotation mark within a field', '5" disc,1,2,3', { columns: { user: 1, movie: 2, rating: 3 } }, [1, 2, 3]],
    ['blanks around quoted fields', ' "1" , "2" , "3" ', {}, [1, 2, 3]],
  ] as const)('is read with %s', (_, text, changes, row) => {
    const columns = { user: 0, movie: 1, rating: 2 };
    const layout = separated({ separator: ',', columns, ...changes });
    const others = { ...layout, hasHeader: true };
    expect(parse(others, `header\n${text}\n`).columns).toMatchObject({
      userIds: Int32Array.of(row[0]),
      movieIds: Int32Array.of(row[1]),
      values: Float32Array.of(row[2]),
    });
  });

  it.each([
    ['tabs', '\t', ['1\t2\t3', '1\t2\t3\t4', ' 1 \t 2 \t3']],
    ['semicolons', ';', ['1;2;3', '"1";"2";"3"', '1;2;3;4']],
    ['vertical bars', '|', ['1|2|3', '1 | 2 | 3 | x']],
    ['white space', ' ', ['1 2 3', '  1   2\t\t3  ', '1\t2\t3\t4', '"1" "2" "3"', '1 2 3 \r']],
  ] as const)('is read with %s between fields', (_, separator, texts) => {
    for (const text of texts) expect(lineAs(text, separated({ separator }))).toEqual([1, 2, 3]);
  });

  it('is malformed in the words of its layout', () => {
    const columns = { user: 3, movie: 1, rating: 0 };
    const reasonFor = (separator: SeparatedLayout['separator']): string => {
      const good = [3, 7, 7, 7].join(separator);
      return parse(separated({ separator, columns }), `${good}\n`.repeat(GOOD) + 'oops').malformed[0]!.reason;
    };
    expect(reasonFor(',')).toBe('expected rating,movie,…,user');
    expect(reasonFor('\t')).toBe('expected rating → movie → … → user');
  });
});
