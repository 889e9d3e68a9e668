import type { Ratings } from '../../../ratings/ratings';

/** Which held-out rows errors are measured on: those whose user and movie both have a training row. */
export function canBePredicted(ratings: Ratings, isHeldOut: Uint8Array): (row: number) => boolean {
  const { users, movies, userIds, movieIds } = ratings;
  const knownUsers = new Uint8Array(userIds.length);
  const knownMovies = new Uint8Array(movieIds.length);
  for (let row = 0; row < users.length; row++) {
    if (isHeldOut[row] === 1) continue;
    knownUsers[users[row]!] = 1;
    knownMovies[movies[row]!] = 1;
  }
  return (row) => knownUsers[users[row]!] === 1 && knownMovies[movies[row]!] === 1;
}
