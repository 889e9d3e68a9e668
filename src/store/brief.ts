const MOST_CHARACTERS = 60;

/** Control characters, and those that turn the direction of all that follows. */
const DISTURBING = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A text that a link brings, as a sentence of the page may hold it: anybody can write anything into a link. */
export function brief(text: string): string {
  const characters = Array.from(text.replace(DISTURBING, ''));
  if (characters.length <= MOST_CHARACTERS) return characters.join('');
  return `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}
