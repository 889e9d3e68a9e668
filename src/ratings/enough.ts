import { RatingsFileError } from './errors';
import type { Facts } from './facts';
import type { Noun } from './nouns';

/** @throws RatingsFileError where there is nothing to learn for one user from another */
export function refuseTooFew({ users, movies }: Facts, name: string, noun: Noun): void {
  const shared = `Expected several users who rated the same ${noun}s.`;
  if (users < 2) throw new RatingsFileError(`${name} was not loaded: all its ratings are by one user. ${shared}`);
  if (movies < 2) throw new RatingsFileError(`${name} was not loaded: all its ratings are of one ${noun}. ${shared}`);
}
