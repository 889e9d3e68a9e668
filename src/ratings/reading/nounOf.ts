import type { Noun } from '../nouns';

/** Words in the names of files and columns that tell what is rated. */
const WORDS: readonly (readonly [Noun, RegExp])[] = [
  ['book', /isbn|book|^bx\b/i],
  ['joke', /joke|jester/i],
  ['product', /asin|product|amazon|electronics/i],
  ['song', /track|song|artist|album|music|last\.?fm/i],
  ['game', /game|steam|app_?id/i],
  ['show', /anime|shows?([^a-z]|id|$)|series/i],
  ['recipe', /recipe/i],
  ['place', /business|restaurant|place|venue|yelp/i],
  ['beer', /beer/i],
  ['movie', /movie|film|netflix/i],
];

/**
 * What is rated.
 * @param names of columns and files, the most telling first
 */
export function nounOf(...names: readonly string[]): Noun {
  for (const name of names) {
    const found = WORDS.find(([, word]) => word.test(name));
    if (found !== undefined) return found[0];
  }
  return 'movie';
}
