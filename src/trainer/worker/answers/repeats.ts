import type { Ratings } from '../../../ratings/ratings';
import { Pacer } from '../pacing';

const pacer = new Pacer();

/** Rows whose user has rated the same movie in an earlier row. */
export async function countRepeats({ movies, userIds, movieIds, rowsByUser }: Ratings): Promise<number> {
  const { offsets, rows } = rowsByUser;
  /** One more than the last user who was seen to rate each movie. */
  const seenBy = new Int32Array(movieIds.length);
  let repeats = 0;
  for (let user = 0; user < userIds.length; user++) {
    const end = offsets[user + 1]!;
    for (let place = offsets[user]!; place < end; place++) {
      const movie = movies[rows === undefined ? place : rows[place]!]!;
      if (seenBy[movie] === user + 1) repeats++;
      seenBy[movie] = user + 1;
    }
    if (user % 256 === 0 && pacer.isDue) await pacer.breathe();
  }
  return repeats;
}
