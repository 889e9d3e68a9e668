import type { Ratings } from '../../../ratings/ratings';
import type { DataQuestions, RatedRow } from '../../shared/questions';

export function cornerRows(
  { users, movies, values, userIds, movieIds }: Ratings,
  { userIdsBelow, movieIdsBelow }: DataQuestions['corner']['request'],
): RatedRow[] {
  const rows: RatedRow[] = [];
  for (let row = 0; row < values.length; row++) {
    const userId = userIds[users[row]!]!;
    const movieId = movieIds[movies[row]!]!;
    if (userId < userIdsBelow && movieId < movieIdsBelow) rows.push({ userId, movieId, rating: values[row]! });
  }
  return rows;
}
