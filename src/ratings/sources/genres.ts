import type { Genres } from '../names';

/** As many as a 32-bit integer has bits. */
const MAX_GENRES = 32;
/** What stands in the place of genres where there are none. */
const NONE = new Set(['', '(no genres listed)', 'unknown', 'n/a', 'none']);

/** The genres in one field: Comedy|Drama, or Comedy, Drama. */
export function genresIn(field: string): string[] {
  // Lists in the notation of some language are not read.
  if (/^[[{]/.test(field)) return [];
  return field
    .split(field.includes('|') ? '|' : ',')
    .map((genre) => genre.trim())
    .filter((genre) => !NONE.has(genre.toLowerCase()));
}

/** @param ofMovie genres of each movie, by row number; undefined where nothing is known @returns undefined where no movie has any */
export function collectGenres(ofMovie: readonly (readonly string[] | undefined)[]): Genres | undefined {
  const counts = new Map<string, number>();
  for (const genre of ofMovie.flatMap((genres) => genres ?? [])) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  if (counts.size === 0) return undefined;
  const byCount = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  const names = byCount.slice(0, MAX_GENRES).map(([genre]) => genre);
  const bits = new Map(names.map((genre, place) => [genre, 1 << place]));
  const bitsOf = (genres: readonly string[] = []): number =>
    genres.reduce((sum, genre) => sum | (bits.get(genre) ?? 0), 0);
  return { names, ofMovie: Uint32Array.from(ofMovie, bitsOf) };
}
