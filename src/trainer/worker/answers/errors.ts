import { predict } from '../../../als/predict';
import type { Ratings } from '../../../ratings/ratings';
import type { ErrorsRequest, ErrorsView } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { Pacer } from '../pacing';
import { ErrorTally } from './errorTally';
import { ratingLevels } from './ratingLevels';

/** Rows between two looks at the clock: well below a ms each. */
const ROWS_PER_LOOK = 512;

/** Goes once over the rows of the file, in slices that let other messages in. */
export async function viewErrors(
  { users, movies, rank, biases }: ModelState,
  data: Dataset,
  request: ErrorsRequest,
  isStale: () => boolean,
): Promise<ErrorsView | undefined> {
  const { ratings, facts } = data;
  const { isHeldOut, info } = data.lastSplit;
  const scale = [facts.counts[0]!.rating, facts.counts.at(-1)!.rating] as const;
  const levels = ratingLevels(facts.counts);
  const training = new ErrorTally(scale, levels, request);
  const heldOut = new ErrorTally(scale, levels, request);
  const canPredict = info.unpredictable === 0 ? () => true : knowledgeOf(ratings, isHeldOut);

  const every = Math.max(1, Math.ceil(ratings.values.length / request.mostRows));
  const pacer = new Pacer();
  // Whoever drags has often sent the next change already: then nobody needs this answer.
  await pacer.breathe();
  if (isStale()) return undefined;
  let untilLook = ROWS_PER_LOOK;
  for (let row = 0; row < ratings.values.length; row += every) {
    if (untilLook-- === 0) {
      untilLook = ROWS_PER_LOOK;
      if (pacer.isDue) await pacer.breathe();
      if (isStale()) return undefined;
    }
    const user = ratings.users[row]!;
    const movie = ratings.movies[row]!;
    if (isHeldOut[row] === 1 && !canPredict(user, movie)) continue;
    const tally = isHeldOut[row] === 1 ? heldOut : training;
    tally.add(ratings.values[row]!, predict(users, movies, rank, user, movie, biases));
  }
  return { every, training: training.result(), heldOut: heldOut.result() };
}

/** Whether a user and a movie both have a training row. */
function knowledgeOf({ users, movies, userIds, movieIds }: Ratings, isHeldOut: Uint8Array) {
  const knownUsers = new Uint8Array(userIds.length);
  const knownMovies = new Uint8Array(movieIds.length);
  for (let row = 0; row < users.length; row++) {
    if (isHeldOut[row] === 1) continue;
    knownUsers[users[row]!] = 1;
    knownMovies[movies[row]!] = 1;
  }
  return (user: number, movie: number): boolean => knownUsers[user] === 1 && knownMovies[movie] === 1;
}
