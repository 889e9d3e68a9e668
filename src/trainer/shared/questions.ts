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
}

/** Questions about the model at one half-step. Users and movies are row numbers into the id tables of the data. */
export interface ModelQuestions {
  readonly user: Question<{ readonly user: number; readonly recommendations: number }, UserView>;
  /** Without a movie it is the user's first one. */
  readonly prediction: Question<{ readonly user: number; readonly movie: number | undefined }, Prediction>;
  /** The half-step of one user, `rows` of their rated movies in full. */
  readonly update: Question<{ readonly user: number; readonly rows: number }, UserUpdate>;
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

/** The half-step of one user u with the movies on display held fixed: all that enters it, and what comes out. */
export interface UserUpdate {
  readonly user: number;
  readonly lambda: number;
  /** n_u: the user's training cells. */
  readonly count: number;
  /** The first of the movies they are for, ascending, with the ratings: r_u. */
  readonly movies: Int32Array;
  readonly ratings: Float32Array;
  /** Q_u: the factors of these movies, row-major, movies.length × rank. */
  readonly fixed: Float32Array;
  /** A = Q_uᵀQ_u + λI, rank × rank. */
  readonly A: Float64Array;
  /** b = Q_uᵀ r_u */
  readonly b: Float64Array;
  /** p, with A p = b. */
  readonly solution: Float64Array;
  /** |A p − b| */
  readonly residual: number;
  /** Means over the training cells, of the ratings and of what p predicts there; NaN where there is none. */
  readonly meanRating: number;
  readonly meanPredicted: number;
  /** The same if the user's empty cells counted as ratings of 0; undefined where so many movies would take long. */
  readonly meanPredictedWithZeros: number | undefined;
}
