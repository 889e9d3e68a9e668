import { createContext, useContext } from 'react';

/** How the page calls what it shows. What can be rated takes “a”, and “s” for the plural. */
export interface Naming {
  /** What is rated: movie, movies; Movie and Movies where a sentence begins. */
  readonly movie: string;
  readonly movies: string;
  readonly Movie: string;
  readonly Movies: string;
  /** The unit of ratings: star and stars, or point and points. */
  readonly star: string;
  readonly stars: string;
  /** An id as the file writes it: 17, or B000FA64PK. */
  readonly idOf: (side: 'users' | 'movies', id: number) => string;
  /** Undefined for one without. */
  readonly titleOf: (side: 'users' | 'movies', id: number) => string | undefined;
  /** Within a sentence: user 17, movie 42, or a title. */
  readonly nameOf: (side: 'users' | 'movies', id: number) => string;
  /** Where a sentence or a line begins: User 17, Movie 42, or a title. */
  readonly headOf: (side: 'users' | 'movies', id: number) => string;
}

const nameByNumber =
  (user: string, movie: string): Naming['nameOf'] =>
  (side, id) =>
    `${side === 'users' ? user : movie} ${id}`;

/** Movies with stars, known by their numbers alone. */
export const MOVIES_BY_NUMBER: Naming = {
  movie: 'movie',
  movies: 'movies',
  Movie: 'Movie',
  Movies: 'Movies',
  star: 'star',
  stars: 'stars',
  idOf: (_, id) => String(id),
  titleOf: () => undefined,
  nameOf: nameByNumber('user', 'movie'),
  headOf: nameByNumber('User', 'Movie'),
};

export const NamingContext = createContext(MOVIES_BY_NUMBER);

export function useNaming(): Naming {
  return useContext(NamingContext);
}

/** What one side is called: user, users, User, Users. */
export function wordsOf(side: 'users' | 'movies', { movie, movies, Movie, Movies }: Naming) {
  return side === 'users'
    ? { one: 'user', many: 'users', One: 'User', Many: 'Users' }
    : { one: movie, many: movies, One: Movie, Many: Movies };
}
