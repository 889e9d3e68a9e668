import { describe, expect, it } from 'vitest';
import { parseRatingLine, type RatingLine } from '../../../../src/ratings/reading/parseLine';
import { textBytes } from '../../../fixtures/streams';

function parsed(text: string): RatingLine | string {
  const line = { userId: -1, movieId: -1, rating: -1 };
  const bytes = textBytes(text);
  return parseRatingLine(bytes, 0, bytes.length, line) ?? line;
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
    ['7::8::-1.25', 7, 8, -1.25],
    ['7::8::0', 7, 8, 0],
    ['0::0::10', 0, 0, 10],
    ['007::08::4', 7, 8, 4],
    ['2147483647::2147483647::1', 2 ** 31 - 1, 2 ** 31 - 1, 1],
  ])('%s', (text, userId, movieId, rating) => {
    expect(parsed(text)).toEqual({ userId, movieId, rating });
  });

  it.each([
    ['', /user::movie::rating/],
    ['1', /user::movie::rating/],
    ['1::2', /user::movie::rating/],
    ['1,2,3,4', /user::movie::rating/],
    ['1\t2\t3\t4', /user::movie::rating/],
    ['1:2:3', /user::movie::rating/],
    ['1::2:3::4', /user::movie::rating/],
    ['::2::3', /user id/],
    ['a::2::3', /user id/],
    ['-1::2::3', /user id/],
    ['1.5::2::3', /user id/],
    [' 1::2::3', /user id/],
    ['1::::3', /movie id/],
    ['1::x::3', /movie id/],
    ['1::2e3::3', /movie id/],
    ['1::2::', /rating/],
    ['1::2::::N/A', /rating/],
    ['1::2::N/A', /rating/],
    ['1::2::-', /rating/],
    ['1::2::.', /rating/],
    ['1::2::--3', /rating/],
    ['1::2::3.5.1', /rating/],
    ['1::2::3e2', /rating/],
    ['1::2::3:4', /rating/],
    ['1::2::3 ', /rating/],
    ['1::2::NaN', /rating/],
    ['1::2::Infinity', /rating/],
    ['2147483648::2::3', /id is larger/],
    ['1::2147483648::3', /id is larger/],
    [`${'9'.repeat(400)}::2::3`, /id is larger/],
  ])('%j is not one, in words', (text, reason) => {
    expect(parsed(text)).toMatch(reason);
  });

  it('has a finite rating: one that no number holds is refused in words', () => {
    expect(parsed(`1::2::${'9'.repeat(400)}`)).toEqual(expect.any(String));
    expect(parsed(`1::2::-${'9'.repeat(400)}`)).toEqual(expect.any(String));
    // Larger than any float32, which is what the columns hold.
    expect(parsed(`1::2::${'9'.repeat(39)}`)).toEqual(expect.any(String));
  });

  it('is read between its bounds only', () => {
    const line = { userId: 0, movieId: 0, rating: 0 };
    const bytes = textBytes('99::1::2::3::45::6::7');
    expect(parseRatingLine(bytes, 4, 11, line)).toBeUndefined();
    expect(line).toEqual({ userId: 1, movieId: 2, rating: 3 });
    expect(parseRatingLine(bytes, 4, 9, line)).toMatch(/user::movie::rating|rating/);
  });
});
