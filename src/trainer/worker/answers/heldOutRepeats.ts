import type { Ratings } from '../../../ratings/ratings';
import { Pacer } from '../pacing';

/**
 * By row of the file, 1 for the held-out rows whose user and movie a training row has, too: their rating is new to the
 * model, their cell is not.
 * @param isHeldOut for each row of the file, 1 where it is held out
 */
export function heldOutRepeats(ratings: Ratings, isHeldOut: Uint8Array): Promise<Uint8Array> {
  const repeats = known.get(isHeldOut) ?? findRepeats(ratings, isHeldOut);
  known.set(isHeldOut, repeats);
  return repeats;
}

/** Kept while the split is: it is asked for after each training. */
const known = new WeakMap<Uint8Array, Promise<Uint8Array>>();

async function findRepeats({ movies, movieIds, rowsByUser }: Ratings, isHeldOut: Uint8Array): Promise<Uint8Array> {
  const { offsets, rows } = rowsByUser;
  const pacer = new Pacer();
  const isRepeat = new Uint8Array(isHeldOut.length);
  // Users are walked one after the other: a movie whose last training user is the one at hand, this user has rated.
  const lastUser = new Int32Array(movieIds.length).fill(-1);
  for (let user = 0; user < offsets.length - 1; user++) {
    const [from, to] = [offsets[user]!, offsets[user + 1]!];
    const rowAt = (place: number): number => (rows === undefined ? place : rows[place]!);
    for (let place = from; place < to; place++) {
      if (isHeldOut[rowAt(place)] === 0) lastUser[movies[rowAt(place)]!] = user;
    }
    for (let place = from; place < to; place++) {
      if (isHeldOut[rowAt(place)] === 1 && lastUser[movies[rowAt(place)]!] === user) isRepeat[rowAt(place)] = 1;
    }
    if (pacer.isDue) await pacer.breathe();
  }
  return isRepeat;
}
