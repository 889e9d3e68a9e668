import type { Dataset } from '../dataset';

/** Which held-out rows errors are measured on: those whose user and movie both have a training row. */
export function canBePredicted({ ratings, lastSplit: { info, isHeldOut } }: Dataset): (row: number) => boolean {
  if (info.unpredictable === 0) return () => true;
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
