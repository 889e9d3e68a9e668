import { bisectLeft, bisectRight } from 'd3';
import { formatRated } from '../../ui/format';
import type { Naming } from '../naming';
import type { PlaneRegion, PlaneRows } from '../../trainer/shared/questions';
import { type Plot, type Point, regionOf, type View } from './view';

export interface Cell {
  readonly userId: number;
  readonly movieId: number;
}

/** What the numbers along each side are: the ids of the file, or the places of users and movies in a row. */
export type PlaneNumbers = Readonly<Record<'users' | 'movies', 'ids' | 'places'>>;

export function hasIds({ users, movies }: PlaneNumbers): boolean {
  return users === 'ids' && movies === 'ids';
}

/** Rows are asked for in blocks of this many ids, and one block beyond the view: a small move asks for nothing new. */
const BLOCK = 16;

export function covers(outer: PlaneRegion, inner: PlaneRegion): boolean {
  return (['movies', 'users'] as const).every(
    (side) => outer[side][0] <= inner[side][0] && outer[side][1] >= inner[side][1],
  );
}

/** The blocks in and around what is shown. */
export function blocksAround({ movies, users }: PlaneRegion): PlaneRegion {
  const widen = ([from, to]: readonly [number, number]): [number, number] => [
    Math.max(0, (Math.floor(from / BLOCK) - 1) * BLOCK),
    (Math.ceil(to / BLOCK) + 1) * BLOCK,
  ];
  return { movies: widen(movies), users: widen(users) };
}

/** The cell under a point of the plot. */
export function cellAt(plot: Plot, view: View, [x, y]: Point): Cell {
  const { movies, users } = regionOf(plot, view);
  const idAt = (place: number, length: number, [from, to]: readonly [number, number], ids: number): number =>
    Math.min(ids - 1, Math.max(0, Math.floor(from + (place / length) * (to - from))));
  return { movieId: idAt(x, plot.width, movies, plot.movies), userId: idAt(y, plot.height, users, plot.users) };
}

/** All ratings of a cell, in the order of the file; undefined where the rows do not reach. */
export function ratingsIn(rows: PlaneRows | undefined, { userId, movieId }: Cell): number[] | undefined {
  const cell: PlaneRegion = { users: [userId, userId + 1], movies: [movieId, movieId + 1] };
  if (rows?.complete !== true || !covers(rows.region, cell)) return undefined;
  const [from, to] = [bisectLeft(rows.userIds, userId), bisectRight(rows.userIds, userId)];
  const ofUser = rows.movieIds.subarray(from, to);
  return Array.from(rows.values.subarray(from + bisectLeft(ofUser, movieId), from + bisectRight(ofUser, movieId)));
}

/** "User 12, movie 7: rated 3". */
export function describeCell(
  { userId, movieId }: Cell,
  ratings: readonly number[] | undefined,
  { headOf, nameOf }: Naming,
): string {
  const name = `${headOf('users', userId)}, ${nameOf('movies', movieId)}`;
  if (ratings === undefined) return name;
  return `${name}: ${ratings.length === 0 ? 'no rating' : `rated ${ratings.map((rating) => formatRated(rating)).join(', then ')}`}`;
}

/** "users 3 to 17, movies 40 to 61"; by places "users no. 3 to 17". */
export function describeRegion({ users, movies }: PlaneRegion, numbers: PlaneNumbers, { movie }: Naming): string {
  return `${describeNumbers('user', users, numbers.users)}, ${describeNumbers(movie, movies, numbers.movies)}`;
}

function describeNumbers(
  noun: string,
  [from, to]: readonly [number, number],
  numbers: PlaneNumbers['users' | 'movies'],
): string {
  const [first, last] = [Math.floor(from + 1e-6), Math.ceil(to - 1e-6) - 1];
  const by = numbers === 'ids' ? '' : 'no. ';
  return last > first ? `${noun}s ${by}${first} to ${last}` : `${noun} ${by}${first}`;
}
