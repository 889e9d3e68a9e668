import { deviation, maxIndex, mean, minIndex } from 'd3';
import type { Ratings } from '../../../../ratings/ratings';
import type { CountSpread, DataQuestions, IdCount, PlaneExtremes } from '../../../shared/questions';
import { countRows, everywhere, type Span, spansOf } from './region';

/** Ties go to the smaller id. */
export async function planeExtremes(
  ratings: Ratings,
  { region, count }: DataQuestions['planeExtremes']['request'],
): Promise<PlaneExtremes> {
  const spans = spansOf(ratings, region);
  const counts = await countRows(ratings, spans);
  return {
    users: extremesOf(ratings.userIds, spans.users, counts.users, count),
    movies: extremesOf(ratings.movieIds, spans.movies, counts.movies, count),
  };
}

export async function countSpread(
  ratings: Ratings,
  { side }: DataQuestions['spread']['request'],
): Promise<CountSpread> {
  const ids = side === 'users' ? ratings.userIds : ratings.movieIds;
  const counts = (await countRows(ratings, spansOf(ratings, everywhere(ratings))))[side];
  const average = mean(counts) ?? 0;
  const at = (place: number): IdCount => ({ id: ids[place]!, ratings: counts[place]! });
  return {
    ids: ids.length,
    mean: average,
    // Of all there are, not estimated from a sample of them.
    deviation: (deviation(counts) ?? 0) * Math.sqrt(1 - 1 / ids.length),
    chanceDeviation: Math.sqrt(average * (1 - 1 / ids.length)),
    most: at(maxIndex(counts)),
    fewest: at(minIndex(counts)),
  };
}

function extremesOf(ids: Int32Array, span: Span, counts: Int32Array, count: number): PlaneExtremes['users'] {
  const places = Array.from(counts.keys());
  const best = (order: (a: number, b: number) => number): IdCount[] =>
    places
      .sort((a, b) => order(counts[a]!, counts[b]!) || a - b)
      .slice(0, count)
      .map((place) => ({ id: ids[span[0] + place]!, ratings: counts[place]! }));
  return { most: best((a, b) => b - a), fewest: best((a, b) => a - b) };
}
