import type { Genres } from './names';

/** How the movies of one genre differ from all others in one number. */
export interface GenreDifference {
  readonly genre: string;
  readonly movies: number;
  readonly mean: number;
  readonly others: number;
  /**
   * The difference of the means, divided by its standard deviation if genres were dealt out at random: each movie keeps
   * its number, and any so many of them may be the genre.
   */
  readonly deviations: number;
}

/** A genre of fewer movies, or all but fewer, is not looked at. */
const FEWEST = 5;

/**
 * The genres by how far their movies lie from the others, the farthest first.
 * @param values by row number of the movies; NaN for one that does not count
 */
export function genreDifferences({ names, ofMovie }: Genres, values: ArrayLike<number>): GenreDifference[] {
  const [counts, sums] = [new Float64Array(names.length), new Float64Array(names.length)];
  let [count, sum, squares] = [0, 0, 0];
  for (let movie = 0; movie < ofMovie.length; movie++) {
    const value = values[movie]!;
    // What has no genre at all is unknown, not of no genre.
    if (Number.isNaN(value) || ofMovie[movie] === 0) continue;
    count++;
    sum += value;
    squares += value * value;
    for (let genre = 0; genre < names.length; genre++) {
      if (((ofMovie[movie]! >>> genre) & 1) === 0) continue;
      counts[genre]!++;
      sums[genre]! += value;
    }
  }
  const variance = Math.max(0, (squares - (sum * sum) / count) / (count - 1));
  return names
    .map((genre, index) => {
      const [movies, rest] = [counts[index]!, count - counts[index]!];
      const [mean, others] = [sums[index]! / movies, (sum - sums[index]!) / rest];
      const byChance = Math.sqrt(variance * (1 / movies + 1 / rest));
      return { genre, movies, mean, others, deviations: byChance > 0 ? (mean - others) / byChance : 0 };
    })
    .filter(({ movies }) => movies >= FEWEST && count - movies >= FEWEST)
    .sort((a, b) => Math.abs(b.deviations) - Math.abs(a.deviations));
}
