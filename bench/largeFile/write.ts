import { open } from 'node:fs/promises';
import { seededRandom } from '../../src/als/random';
import { drawActivity, movieSampler, plantedTruth } from './law';
import { LineBuffer } from './lineBuffer';

export interface LargeFileOptions {
  readonly ratings?: number;
  readonly users?: number;
  readonly movies?: number;
  readonly seed?: number;
}

const WRITE_BYTES = 1 << 22;

/**
 * Writes a file of lines `user::movie::rating::N/A` with the shape of large real ones: users ascending, each with at
 * least 20 ratings and few with thousands; every movie rated, their popularity by a power law; no pair twice; half
 * stars that follow planted factors, with noise. The same options give the same bytes.
 * @throws RangeError when no file has these numbers
 */
export async function writeLargeFile(
  path: string,
  { ratings = 25_000_000, users = 162_000, movies = 59_000, seed = 1 }: LargeFileOptions = {},
): Promise<void> {
  const random = seededRandom(seed);
  const activity = drawActivity(random, ratings, users, movies);
  const drawMovie = movieSampler(random, movies, activity);
  const drawUser = plantedTruth(random, movies);
  const lines = new LineBuffer(WRITE_BYTES, movies);
  const lastUser = new Int32Array(movies).fill(-1);
  const file = await open(path, 'w');
  try {
    for (let user = 0; user < users; user++) {
      const halfStars = drawUser();
      for (let rated = 0; rated < activity[user]!; rated++) {
        // The first ones of all users together leave no movie unrated.
        let movie = user + rated * users;
        while (movie >= movies || lastUser[movie] === user) movie = drawMovie();
        lastUser[movie] = user;
        lines.add(user + 1, movie + 1, halfStars(movie));
      }
      if (lines.length >= WRITE_BYTES) await file.appendFile(lines.take());
    }
    await file.appendFile(lines.take());
  } finally {
    await file.close();
  }
}
