import type { RatingMatrix, SparseRows } from '../../als/matrix';
import { transpose } from '../../ratings/matrix';

/** The tutorial's example: 9 users, 8 movies, and eight ratings as (user, movie, rating), counted from 0. */
export const SMALL_TABLE = {
  users: 9,
  movies: 8,
  ratings: [
    { user: 0, movie: 1, rating: 5 },
    { user: 1, movie: 1, rating: 5 },
    { user: 4, movie: 4, rating: 2 },
    { user: 5, movie: 1, rating: 4 },
    { user: 6, movie: 4, rating: 4 },
    { user: 7, movie: 1, rating: 4 },
    { user: 7, movie: 2, rating: 3 },
    { user: 8, movie: 1, rating: 5 },
  ],
} as const;

/** The same as the engine reads it. */
export const SMALL_MATRIX: RatingMatrix = matrixOfTable();

function matrixOfTable(): RatingMatrix {
  const { users, movies, ratings } = SMALL_TABLE;
  const offsets = new Int32Array(users + 1);
  for (let user = 0; user < users; user++) {
    offsets[user + 1] = offsets[user]! + ratings.filter((rating) => rating.user === user).length;
  }
  // The list is sorted by user and movie, as the rows of a matrix are.
  const byUser: SparseRows = {
    offsets,
    columns: Int32Array.from(ratings, ({ movie }) => movie),
    values: Float32Array.from(ratings, ({ rating }) => rating),
  };
  return { byUser, byMovie: transpose(byUser, movies) };
}
