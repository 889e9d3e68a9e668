export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Whole numbers from 0 to 2³¹ − 1 stand for themselves; any other ids are text, and numbered 1, 2, 3 … as they come. */
export type IdKind = 'integers' | 'text';

/** Between two fields. A blank stands for any run of blanks and tabs. */
export type Separator = '::' | ',' | '\t' | ';' | '|' | ' ';

/** One rating to a line. */
export interface SeparatedLayout {
  readonly kind: 'separated';
  readonly separator: Separator;
  readonly hasHeader: boolean;
  /** Which fields of a line count, from 0. */
  readonly columns: { readonly user: number; readonly movie: number; readonly rating: number };
  readonly ids: { readonly users: IdKind; readonly movies: IdKind };
  /** A rating that says that there is none; undefined where all are ratings. */
  readonly noRating: number | undefined;
}

/** One user to a line, one movie to a column. Users and movies are numbered from 1. */
export interface MatrixLayout {
  readonly kind: 'matrix';
  readonly separator: Separator;
  readonly hasHeader: boolean;
  /** Fields of a line before the first rating. */
  readonly leading: number;
  readonly noRating: number | undefined;
}

/** Blocks of the Netflix Prize: a line `movie:`, then lines `user,rating,date`. */
export interface NetflixLayout {
  readonly kind: 'netflix';
}

/** Objects with these fields, in an array or one to a line. */
export interface JsonLayout {
  readonly kind: 'json';
  readonly fields: { readonly user: string; readonly movie: string; readonly rating: string };
  readonly ids: { readonly users: IdKind; readonly movies: IdKind };
}

export type Layout = SeparatedLayout | MatrixLayout | NetflixLayout | JsonLayout;

/** How to read ratings from what was given: recognised from its content, or corrected by the reader. */
export interface Reading {
  /** Which of the files holds the ratings; several for one that is spread over many. */
  readonly files: readonly string[];
  readonly encoding: Encoding;
  readonly layout: Layout;
  /** Which of the files holds titles; undefined for none. */
  readonly titles: string | undefined;
}

/** The tutorial's format. */
export const TUTORIAL_LAYOUT: SeparatedLayout = {
  kind: 'separated',
  separator: '::',
  hasHeader: false,
  columns: { user: 0, movie: 1, rating: 2 },
  ids: { users: 'integers', movies: 'integers' },
  noRating: undefined,
};
