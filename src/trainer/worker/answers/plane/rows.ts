import type { Ratings } from '../../../../ratings/ratings';
import { rowsOfUser } from '../../../../ratings/rowsByUser';
import type { DataQuestions, PlaneRows } from '../../../shared/questions';
import { spansOf } from './region';

/** The rows of a region in an order that can be searched: by user, then by movie; what the file repeats stays in its order. */
export function planeRows(ratings: Ratings, { region, limit }: DataQuestions['planeRows']['request']): PlaneRows {
  const { users, movies, values, userIds, movieIds, rowsByUser } = ratings;
  const spans = spansOf(ratings, region);
  const found: number[] = [];
  for (let user = spans.users[0]; user < spans.users[1] && found.length <= limit; user++) {
    const rows = rowsOfUser(rowsByUser, user).filter(
      (row) => movies[row]! >= spans.movies[0] && movies[row]! < spans.movies[1],
    );
    for (const row of Array.from(rows).sort((a, b) => movies[a]! - movies[b]!)) found.push(row);
  }
  const complete = found.length <= limit;
  const kept = found.slice(0, limit);
  return {
    ...{ region, complete },
    userIds: Int32Array.from(kept, (row) => userIds[users[row]!]!),
    movieIds: Int32Array.from(kept, (row) => movieIds[movies[row]!]!),
    values: Float32Array.from(kept, (row) => values[row]!),
  };
}
