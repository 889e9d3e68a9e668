import type { RatingSet } from '../../als/engine';

/** A question that the page asks the worker: what it hands over and what comes back. */
interface Question<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/** Questions about the data alone. */
export interface DataQuestions {
  /** All rows with a user id and a movie id below these. */
  readonly corner: Question<{ readonly userIdsBelow: number; readonly movieIdsBelow: number }, readonly RatedRow[]>;
  /** RGBA, width × height × 4 bytes. */
  readonly plane: Question<PlaneRequest, Uint8ClampedArray<ArrayBuffer>>;
  /** How many rows repeat a (user, movie) pair of an earlier row. */
  readonly repeats: Question<null, number>;
  /** What becomes of a user's rows. The split is named so that another one is asked for again; the one in use answers. */
  readonly rowsOfUser: Question<{ readonly user: number; readonly split: string }, RowsOfUser>;
}

/** Questions about the model at one half-step. Users and movies are row numbers into the id tables of the data. */
export interface ModelQuestions {
  readonly user: Question<{ readonly user: number; readonly recommendations: number }, UserView>;
  /** Without a movie it is the user's first one. */
  readonly prediction: Question<{ readonly user: number; readonly movie: number | undefined }, Prediction>;
  /** The factors of the first users and movies. */
  readonly factors: Question<{ readonly rows: number }, FactorsView>;
}

export type DataQuestion = keyof DataQuestions;
export type ModelQuestion = keyof ModelQuestions;

/** An answer and the moment it belongs to. Half-step 0 is the random start. */
export interface ModelAnswer<Answer> {
  readonly run: number;
  readonly halfStep: number;
  readonly rank: number;
  readonly value: Answer;
}

/** One rated row, in the file's own ids. */
export interface RatedRow {
  readonly userId: number;
  readonly movieId: number;
  readonly rating: number;
}

/** The whole user × movie plane drawn as points: movie ids run right from 0, user ids down from 0. */
export interface PlaneRequest {
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  readonly colors: PlaneColors;
}

type Rgb = readonly [red: number, green: number, blue: number];

export interface PlaneColors {
  /** Where no rating is. */
  readonly ground: Rgb;
  /** The ramp from the lowest rating of the file to its highest. */
  readonly ramp: readonly Rgb[];
  /** How opaque one point is, between 0 and 1. */
  readonly alpha: number;
}

/** What becomes of a row: fitted, replaced by a later training row of the same user and movie, or never seen. */
export type RowPart = RatingSet;

/** In the order of the file. */
export interface RowsOfUser {
  readonly user: number;
  readonly rows: readonly { readonly movie: number; readonly rating: number; readonly part: RowPart }[];
}

/** A rated row of a user. */
export interface RatedMovie {
  readonly movie: number;
  readonly rating: number;
  readonly predicted: number;
  readonly heldOut: boolean;
}

export interface UserView {
  readonly user: number;
  readonly rated: readonly RatedMovie[];
  /** Movies the file has no rating of by this user, best first. */
  readonly recommended: readonly { readonly movie: number; readonly predicted: number }[];
}

export interface Prediction {
  readonly user: number;
  readonly movie: number;
  readonly predicted: number;
  /** The last rating in the file of this movie by this user, if there is one. */
  readonly actual: number | undefined;
}

/** Row-major, rows × rank. */
export interface FactorsView {
  readonly users: Float32Array;
  readonly movies: Float32Array;
}
