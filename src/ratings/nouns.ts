/** What can be rated, in the words of a reader. All take “a”, and “s” for the plural. */
export const NOUNS = ['movie', 'book', 'joke', 'song', 'product', 'game', 'show', 'recipe', 'place', 'beer'] as const;

export type Noun = (typeof NOUNS)[number];

/** As it stands where a sentence begins. */
export function capitalised(noun: Noun): string {
  return `${noun[0]!.toUpperCase()}${noun.slice(1)}`;
}
