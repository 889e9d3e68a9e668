import type { Ratings } from '../../../ratings/ratings';
import type { DataQuestions, RatedRow } from '../../shared/questions';

export function firstRows(
  { users, movies, values, userIds, movieIds }: Ratings,
  { rows }: DataQuestions['firstRows']['request'],
): RatedRow[] {
  return Array.from(values.subarray(0, rows), (rating, row) => ({
    userId: userIds[users[row]!]!,
    movieId: movieIds[movies[row]!]!,
    rating,
  }));
}
