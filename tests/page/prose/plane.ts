import type { Ratings } from '../../../src/ratings/ratings';
import type { Quantities } from './truth';

function movieCounts({ movies, movieIds }: Ratings): number[] {
  const counts = Array.from(movieIds, () => 0);
  for (const movie of movies) counts[movie]!++;
  return counts;
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

export const quantities: Quantities = {
  'movie-ratings-mean': ({ ratings }) => ratings.values.length / ratings.movieIds.length,
  'movie-ratings-deviation': ({ ratings }) => {
    const counts = movieCounts(ratings);
    const mean = meanOf(counts);
    return Math.sqrt(meanOf(counts.map((count) => (count - mean) ** 2)));
  },
  // Of a binomial count: each of N ratings picks this movie with probability 1 / n.
  'movie-ratings-deviation-by-chance': ({ ratings }) => {
    const [total, movies] = [ratings.values.length, ratings.movieIds.length];
    return Math.sqrt(total * (1 / movies) * (1 - 1 / movies));
  },
  'user-ratings-each': ({ ratings }) => ratings.values.length / ratings.userIds.length,
};
