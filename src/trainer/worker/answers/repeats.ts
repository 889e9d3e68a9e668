import type { Ratings } from '../../../ratings/ratings';
import { Pacer } from '../pacing';

/** How many rows of the file repeat a (user, movie) pair of an earlier row: rows less distinct pairs. */
export async function countRepeats({ movies, movieIds, rowsByUser }: Ratings): Promise<number> {
  const { offsets, rows } = rowsByUser;
  const pacer = new Pacer();
  // Users are walked one after the other: a movie whose last user is the one at hand has been seen with it before.
  const lastUser = new Int32Array(movieIds.length).fill(-1);
  let repeats = 0;
  for (let user = 0; user < offsets.length - 1; user++) {
    const end = offsets[user + 1]!;
    for (let place = offsets[user]!; place < end; place++) {
      const movie = movies[rows === undefined ? place : rows[place]!]!;
      if (lastUser[movie] === user) repeats++;
      lastUser[movie] = user;
    }
    if (pacer.isDue) await pacer.breathe();
  }
  return repeats;
}
