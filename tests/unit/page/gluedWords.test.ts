import { describe, expect, it } from 'vitest';
import { gluedWords } from '../../page/gluedWords';

/** The texts of an article; a bar stands where two pieces meet. */
const found = (...texts: string[]): string[] => gluedWords(texts.map((text) => text.replaceAll('|', '\uE000')));

describe('words run together', () => {
  it('are found where two pieces of text meet', () => {
    expect(found('However many|movies there are', 'many of the movies')).toEqual(['many|movies']);
    expect(found('Movies are rated a|lot', 'a lot')).toEqual(['a|lot']);
    expect(found('will get few,|stars')).toEqual(['few,|stars']);
  });

  it('are found within a piece', () => {
    expect(found('You see manymovies here', 'so many', 'the movies')).toContain('many|movies');
  });

  it('are not endings, units or numbers', () => {
    expect(found('a |movie|s', '1.5 |s', 'as |movie|’s', 'rank |10|movies', 'movie', '3 s')).toEqual([]);
  });

  it('are not pieces with a space at either side of where they meet', () => {
    expect(found('the |movies', 'the| movies', 'the movies')).toEqual([]);
  });

  it('are not parts of a word that say nothing on their own', () => {
    expect(found('fac|tors', 'factors')).toEqual([]);
  });

  it('are not compounds', () => {
    expect(found('however far', 'how ever', 'without any', 'with me out')).toEqual([]);
  });
});
