import type { Random } from '../../src/als/random';

const FEWEST_PER_USER = 20;
/** Nobody rates more than this share of the movies. */
const MOST_OF_MOVIES = 0.25;
/** Standard deviation of the logarithm of what a user rates beyond the fewest. */
const ACTIVITY_SPREAD = 1.2;
/** Share of the users who rate the movie that most of them rate: 50,000 of 162,000. */
const TOP_SHARE = 50 / 162;
const RANK = 4;
const MEAN = 3.5;
/** Standard deviations, in stars: of either bias, of a factor, of the noise. */
const BIAS = 0.4;
const FACTOR = 0.5;
const NOISE = 0.7;

/** How many movies each user rates: log-normal beyond the fewest, with exactly the given sum. */
export function drawActivity(random: Random, ratings: number, users: number, movies: number): Int32Array {
  const most = Math.floor(movies * MOST_OF_MOVIES);
  if (ratings < FEWEST_PER_USER * users || ratings > most * users || movies > FEWEST_PER_USER * users) {
    throw new RangeError(
      `${users} users cannot rate ${movies} movies ${ratings} times with ${FEWEST_PER_USER} to ${most} each.`,
    );
  }
  const weights = Float64Array.from({ length: users }, () => Math.exp(ACTIVITY_SPREAD * normal(random)));
  const scale = (ratings - FEWEST_PER_USER * users) / sum(weights);
  const activity = Int32Array.from(weights, (weight) => Math.min(most, FEWEST_PER_USER + Math.floor(scale * weight)));
  let left = ratings - sum(activity);
  for (let user = 0; left > 0; user = (user + 1) % users) {
    if (activity[user] === most) continue;
    activity[user]!++;
    left--;
  }
  return activity;
}

/** Draws movies by a power law, the one of rank m with a probability near (m + shift)^−1.5 (Zipf and Mandelbrot). */
export function movieSampler(random: Random, movies: number, activity: Int32Array): () => number {
  // The distribution function, 1 − √(shift / (m + shift)) up to a factor, has an inverse in closed form.
  const tail = (shift: number): number => Math.sqrt(shift / (movies + shift));
  const topOf = (shift: number): number => (1 - Math.sqrt(shift / (1 + shift))) / (1 - tail(shift));
  const top = topProbability(activity);
  const shift = bisect((candidate) => topOf(candidate) < top, 1e-3, 1e9);
  const movieOfRank = permutation(random, movies);
  return () => {
    const root = 1 - random() * (1 - tail(shift));
    return movieOfRank[Math.min(movies - 1, Math.floor(shift / (root * root) - shift))]!;
  };
}

/** With which probability per draw does a movie come to be rated by TOP_SHARE of users with this activity? */
function topProbability(activity: Int32Array): number {
  return bisect(
    (p) => sum(Float64Array.from(activity, (count) => 1 - Math.exp(-p * count))) > TOP_SHARE * activity.length,
    0,
    1,
  );
}

/**
 * The truth behind the ratings: r = mean + b_u + b_i + p·q + noise, in whole numbers of half stars.
 * @returns draws a user, who then rates movies
 */
export function plantedTruth(random: Random, movies: number): () => (movie: number) => number {
  const movieBiases = Float64Array.from({ length: movies }, () => BIAS * normal(random));
  const movieFactors = Float64Array.from({ length: movies * RANK }, () => FACTOR * normal(random));
  const p = new Float64Array(RANK);
  return () => {
    const userMean = MEAN + BIAS * normal(random);
    for (let k = 0; k < RANK; k++) p[k] = FACTOR * normal(random);
    return (movie) => {
      let rating = userMean + movieBiases[movie]!;
      for (let k = 0; k < RANK; k++) rating += p[k]! * movieFactors[movie * RANK + k]!;
      // Three uniform numbers have the variance 1/4 together and are near enough to normal.
      rating += NOISE * 2 * (random() + random() + random() - 1.5);
      return Math.max(1, Math.min(10, Math.round(2 * rating)));
    };
  };
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function permutation(random: Random, count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    [order[last], order[pick]] = [order[pick]!, order[last]!];
  }
  return order;
}

/** Where a condition that is false at `low` becomes true. */
function bisect(isReached: (value: number) => boolean, low: number, high: number): number {
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (isReached(middle)) high = middle;
    else low = middle;
  }
  return low;
}

function sum(values: Int32Array | Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
