import { deviation, greatest, mean } from 'd3';
import type { Quantities, Truth } from './truth';

interface Habit {
  readonly user: number;
  readonly mean: number;
  readonly spread: number;
}

/** Everybody in this file has 90 ratings, enough to tell. */
function habits({ ratings: { users, values, userIds } }: Truth): Habit[] {
  const given: number[][] = Array.from(userIds, () => []);
  values.forEach((value, row) => given[users[row]!]!.push(value));
  return given.map((values, user) => ({
    user,
    mean: mean(values)!,
    // d3 divides by n − 1.
    spread: deviation(values)! * Math.sqrt((values.length - 1) / values.length),
  }));
}

function harshest(truth: Truth): Habit {
  return greatest(habits(truth), (a, b) => b.mean - a.mean)!;
}

function kindest(truth: Truth): Habit {
  return greatest(habits(truth), (a, b) => a.mean - b.mean)!;
}

function widest(truth: Truth): Habit {
  return greatest(habits(truth), (a, b) => a.spread - b.spread)!;
}

/** The highest prediction among the movies that a user has not rated. */
function best({ ratings, model: { users, movies, rank } }: Truth, { user }: Habit): number {
  const rated = new Set(ratings.movies.filter((_, row) => ratings.users[row] === user));
  const row = users.subarray(user * rank, (user + 1) * rank);
  const predictions = Array.from(ratings.movieIds, (_, movie) =>
    rated.has(movie) ? -Infinity : row.reduce((sum, value, k) => sum + value * movies[movie * rank + k]!, 0),
  );
  return Math.max(...predictions);
}

function length({ model: { users, rank } }: Truth, { user }: Habit): number {
  return Math.hypot(...users.subarray(user * rank, (user + 1) * rank));
}

export const quantities: Quantities = {
  'predictions-users': ({ ratings }) => ratings.userIds.length,
  'harshest-mean': (truth) => harshest(truth).mean,
  'harshest-best': (truth) => best(truth, harshest(truth)),
  'harshest-length': (truth) => length(truth, harshest(truth)),
  'harshest-spread': (truth) => harshest(truth).spread,
  'kindest-mean': (truth) => kindest(truth).mean,
  'kindest-best': (truth) => best(truth, kindest(truth)),
  'kindest-length': (truth) => length(truth, kindest(truth)),
  'widest-spread': (truth) => widest(truth).spread,
};
