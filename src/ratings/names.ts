/** What is known of the users or of the movies besides their ids, by row number. */
export interface SideNames {
  /** The ids as the file writes them, where they are not whole numbers; its numbers only count them then. */
  readonly ids: readonly string[] | undefined;
  /** Empty where one has none; undefined where none has. */
  readonly titles: readonly string[] | undefined;
}

/** Of the movies. */
export interface Genres {
  /** At most 32, the most frequent first. */
  readonly names: readonly string[];
  /** By row number: bit g is set where the movie has genre g. */
  readonly ofMovie: Uint32Array;
}

export interface Names {
  readonly users: SideNames;
  readonly movies: SideNames;
  readonly genres: Genres | undefined;
}

const NUMBERS_ALONE: SideNames = { ids: undefined, titles: undefined };

/** Of a file that holds whole numbers alone. */
export const NO_NAMES: Names = { users: NUMBERS_ALONE, movies: NUMBERS_ALONE, genres: undefined };
