import { bisectLeft, bisectRight } from 'd3';
import type { Ratings } from '../../../../ratings/ratings';
import type { PlaneRegion } from '../../../shared/questions';
import { Pacer } from '../../pacing';

/** Row numbers into an id table: first ≤ n < last. */
export type Span = readonly [first: number, last: number];

/** Which users and which movies of the file reach into a region. */
export interface Spans {
  readonly users: Span;
  readonly movies: Span;
}

const pacer = new Pacer();

export function spansOf({ userIds, movieIds }: Ratings, region: PlaneRegion): Spans {
  return { users: spanOf(userIds, region.users), movies: spanOf(movieIds, region.movies) };
}

/** The whole plane. */
export function everywhere({ userIds, movieIds }: Ratings): PlaneRegion {
  return { users: [0, (userIds.at(-1) ?? 0) + 1], movies: [0, (movieIds.at(-1) ?? 0) + 1] };
}

/**
 * Visits each row of a region, user by user: of a file of 25 million rows, only those of its users are walked. Lets
 * waiting messages in now and then.
 */
export async function eachRow(
  { movies, rowsByUser: { offsets, rows } }: Ratings,
  spans: Spans,
  visit: (row: number, user: number, movie: number) => void,
): Promise<void> {
  const [firstMovie, lastMovie] = spans.movies;
  for (let user = spans.users[0]; user < spans.users[1]; user++) {
    if (pacer.isDue) await pacer.breathe();
    const end = offsets[user + 1]!;
    for (let place = offsets[user]!; place < end; place++) {
      const row = rows === undefined ? place : rows[place]!;
      const movie = movies[row]!;
      if (movie >= firstMovie && movie < lastMovie) visit(row, user, movie);
    }
  }
}

/** How many rows of a region each of its users and movies has, counted from the beginning of their spans. */
export async function countRows(ratings: Ratings, spans: Spans): Promise<{ users: Int32Array; movies: Int32Array }> {
  const users = new Int32Array(spans.users[1] - spans.users[0]);
  const movies = new Int32Array(spans.movies[1] - spans.movies[0]);
  await eachRow(ratings, spans, (_, user, movie) => {
    users[user - spans.users[0]]!++;
    movies[movie - spans.movies[0]]!++;
  });
  return { users, movies };
}

/** The ids n with n < to and n + 1 > from. */
function spanOf(ids: Int32Array, [from, to]: readonly [from: number, to: number]): Span {
  return [bisectRight(ids, from - 1), bisectLeft(ids, to)];
}
