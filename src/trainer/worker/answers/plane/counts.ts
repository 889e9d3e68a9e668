import type { Ratings } from '../../../../ratings/ratings';
import type { DataQuestions, IdCount, PlaneExtremes } from '../../../shared/questions';
import { countRows, type Span, spansOf } from './region';

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

function extremesOf(ids: Int32Array, span: Span, counts: Int32Array, count: number): PlaneExtremes['users'] {
  const places = Array.from(counts.keys());
  const best = (order: (a: number, b: number) => number): IdCount[] =>
    places
      .sort((a, b) => order(counts[a]!, counts[b]!) || a - b)
      .slice(0, count)
      .map((place) => ({ id: ids[span[0] + place]!, ratings: counts[place]! }));
  return { most: best((a, b) => b - a), fewest: best((a, b) => a - b) };
}
