import { RatingsFileError } from './errors';
import type { Facts } from './facts';
import type { Noun } from './nouns';

/** Some are held out, and errors on them should be more than a single number. */
const MIN_RATINGS = 10;

/** @throws RatingsFileError where there is nothing to learn for one user from another, or nothing to hold out */
export function refuseTooFew({ ratings, users, movies }: Facts, name: string, noun: Noun): void {
  const shared = `Expected several users who rated the same ${noun}s.`;
  if (users < 2) throw new RatingsFileError(`${name} was not loaded: all its ratings are by one user. ${shared}`);
  if (movies < 2) throw new RatingsFileError(`${name} was not loaded: all its ratings are of one ${noun}. ${shared}`);
  if (ratings < MIN_RATINGS) {
    const expected = `Expected ${MIN_RATINGS} at least, to train on most and to hold out the others.`;
    throw new RatingsFileError(`${name} was not loaded: it holds ${ratings} ratings only. ${expected}`);
  }
}
