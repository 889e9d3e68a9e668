import type { EngineData } from '../../src/als/engine';
import type { SparseRows } from '../../src/als/matrix';
import { seededRandom } from '../../src/als/random';
import { transpose } from '../../src/ratings/matrix';

/** How large a set of ratings is, and how unevenly they fall on the movies. */
export interface DataSize {
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
  /** 0: every movie equally often; above: movie number ⌊movies · x^(1 + skew)⌋ for uniform x, so that a few take most. */
  readonly skew: number;
}

/** As many as the tutorial trains on, spread evenly: what other libraries were measured on. */
export const TRAINING_SET: DataSize = { users: 5384, movies: 2608, ratings: 387_648, skew: 0 };

/** Growing sets, the last as large as the largest public ones, a few of its movies with tens of thousands of ratings. */
export const GROWTH: readonly DataSize[] = [
  { users: 5384, movies: 2608, ratings: 500_000, skew: 1.2 },
  { users: 40_000, movies: 15_000, ratings: 5_000_000, skew: 1.2 },
  { users: 162_000, movies: 59_000, ratings: 25_000_000, skew: 1.2 },
];

/** Random ratings 1 … 5, at most one per user and movie, none held out. */
export function randomRatings({ users, movies, ratings, skew }: DataSize): EngineData {
  const random = seededRandom(7);
  const draw = (): number => Math.floor(movies * random() ** (1 + skew));
  const rows: SparseRows = {
    offsets: new Int32Array(users + 1),
    columns: new Int32Array(ratings),
    values: new Float32Array(ratings),
  };
  const lastUser = new Int32Array(movies).fill(-1);
  let entry = 0;
  for (let user = 0; user < users; user++) {
    for (const end = Math.floor((ratings * (user + 1)) / users); entry < end; entry++) {
      let movie = draw();
      while (lastUser[movie] === user) movie = draw();
      lastUser[movie] = user;
      rows.columns[entry] = movie;
      rows.values[entry] = 1 + Math.floor(5 * random());
    }
    rows.offsets[user + 1] = entry;
  }
  const byMovie = transpose(rows, movies);
  const none = { byUser: noRows(users), byMovie: noRows(movies) };
  return { training: { byUser: transpose(byMovie, users), byMovie }, superseded: none, heldOut: none };
}

function noRows(rows: number): SparseRows {
  return { offsets: new Int32Array(rows + 1), columns: new Int32Array(0), values: new Float32Array(0) };
}
