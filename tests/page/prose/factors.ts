import { rowsOfUser } from '../../../src/ratings/rowsByUser';
import { canonicalGauge } from '../../../src/als/gauge';
import { penalty } from '../../../src/als/objective';
import { standingOut } from '../../../src/chapters/factors/standingOut';
import { findTruth, type Quantities, type Truth } from './truth';

interface Term {
  readonly factor: number;
  readonly user: number;
  readonly movie: number;
  readonly product: number;
}

/** The row numbers of the user on display and of the movie with the highest prediction among those they have not rated. */
export function pairOf(truth: Truth): { user: number; movie: number } {
  const { user, ratings } = truth;
  const rated = new Set(Array.from(rowsOfUser(ratings.rowsByUser, user), (row) => ratings.movies[row]!));
  const unrated = [...ratings.movieIds.keys()].filter((movie) => !rated.has(movie));
  const predicted = new Map(unrated.map((movie) => [movie, sum(termsOf(truth, user, movie))]));
  return {
    user,
    movie: unrated.reduce((best, movie) => (predicted.get(movie)! > predicted.get(best)! ? movie : best)),
  };
}

export function termsOf({ model: { rank, users, movies } }: Truth, user: number, movie: number): Term[] {
  return Array.from({ length: rank }, (_, factor) => {
    const [p, q] = [users[user * rank + factor]!, movies[movie * rank + factor]!];
    return { factor: factor + 1, user: p, movie: q, product: p * q };
  });
}

export function sum(terms: readonly Term[]): number {
  return terms.reduce((total, { product }) => total + product, 0);
}

/** The product that adds most (sign 1) or takes most away (sign −1). */
function extreme(truth: Truth, sign: number): Term {
  const { user, movie } = pairOf(truth);
  return termsOf(truth, user, movie).reduce((best, term) => (sign * (term.product - best.product) > 0 ? term : best));
}

function lastHeldOut({ losses }: Truth): number {
  return losses.at(-1)!.heldOut;
}

function spectrumOf({ model: { rank, users, movies } }: Truth): Float64Array {
  return canonicalGauge(users, movies, rank).spectrum;
}

export const quantities: Quantities = {
  'factors-users': ({ ratings }) => new Set(ratings.users).size,
  'factors-movies': ({ ratings }) => new Set(ratings.movies).size,
  'factors-movie': (truth) => truth.ratings.movieIds[pairOf(truth).movie]!,
  'factors-terms': ({ settings }) => settings.rank,
  'factors-predicted': (truth) => {
    const { user, movie } = pairOf(truth);
    return sum(termsOf(truth, user, movie));
  },
  'factors-most': (truth) => extreme(truth, 1).factor,
  'factors-most-user': (truth) => extreme(truth, 1).user,
  'factors-most-movie': (truth) => extreme(truth, 1).movie,
  'factors-most-product': (truth) => extreme(truth, 1).product,
  'factors-least': (truth) => extreme(truth, -1).factor,
  'factors-least-user': (truth) => extreme(truth, -1).user,
  'factors-least-movie': (truth) => extreme(truth, -1).movie,
  'factors-least-product': (truth) => extreme(truth, -1).product,
  // “Start elsewhere” takes the next seed.
  'factors-error-before': ({ settings, ratings, user }) =>
    lastHeldOut(findTruth({ ...settings, seed: settings.seed - 1 }, ratings.userIds[user]!)),
  'factors-error-after': lastHeldOut,
  'spectrum-count': (truth) => standingOut(spectrumOf(truth))!,
  'spectrum-last': (truth) => spectrumOf(truth)[standingOut(spectrumOf(truth))! - 1]!,
  'spectrum-next': (truth) => spectrumOf(truth)[standingOut(spectrumOf(truth))!]!,
  'spectrum-hidden': (truth) => spectrumOf(truth)[1]!,
  'spectrum-noise': (truth) => spectrumOf(truth)[2]!,
  'spectrum-end': (truth) => spectrumOf(truth).at(-1)!,
  'trained-penalty': ({ model: { users, movies }, settings: { lambda } }) => penalty(users, movies, lambda),
  // Both sides share each singular value: λ (Σ s + Σ s).
  'own-penalty': (truth) => 2 * truth.settings.lambda * spectrumOf(truth).reduce((sum, value) => sum + value, 0),
};
