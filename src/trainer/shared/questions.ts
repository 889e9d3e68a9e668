import type { UserHabit } from '../../ratings/means';

/** A question that the page asks the worker: what it hands over and what comes back. */
interface Question<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/** Questions about the data alone. */
export interface DataQuestions {
  /** All rows with a user id and a movie id below these. */
  readonly corner: Question<{ readonly userIdsBelow: number; readonly movieIdsBelow: number }, readonly RatedRow[]>;
  /** The users who lie furthest out, of those with so many ratings, or of all where nobody has; undefined without users. */
  readonly extremes: Question<{ readonly minimumRatings: number }, Extremes | undefined>;
  /** RGBA, width × height × 4 bytes. */
  readonly plane: Question<PlaneRequest, Uint8ClampedArray<ArrayBuffer>>;
}

/** Questions about the model at one half-step. Users and movies are row numbers into the id tables of the data. */
export interface ModelQuestions {
  readonly user: Question<{ readonly user: number; readonly recommendations: number }, UserView>;
  /** Without a movie it is the user's first one. */
  readonly prediction: Question<{ readonly user: number; readonly movie: number | undefined }, Prediction>;
  /** A block of the table, of a bounded size. */
  readonly block: Question<{ readonly users: readonly number[]; readonly movies: readonly number[] }, BlockView>;
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

export interface Extremes {
  /** Of the lowest mean. */
  readonly harshest: UserHabit;
  /** Of the highest mean. */
  readonly kindest: UserHabit;
  /** Of the largest standard deviation. */
  readonly widest: UserHabit;
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
  /** Of the user's row of factors. */
  readonly length: number;
}

export interface Prediction {
  readonly user: number;
  readonly movie: number;
  readonly predicted: number;
  /** The last rating in the file of this movie by this user, if there is one. */
  readonly actual: number | undefined;
  /** How often the file has this pair. */
  readonly times: number;
  /** Whether that last rating was kept from training. */
  readonly heldOut: boolean;
  /** The means of all ratings of this user, and of this movie. */
  readonly userMean: number;
  readonly movieMean: number;
  /** The next of the movies that the user has rated, in the order of the file and round to its start. */
  readonly nextRated: number;
}

/** Users down and movies across, row-major. */
export interface BlockView {
  readonly predicted: Float32Array;
  /** 1 where the last rating of the pair was kept from training. */
  readonly heldOut: Uint8Array;
}

/** Row-major, rows × rank. */
export interface FactorsView {
  readonly users: Float32Array;
  readonly movies: Float32Array;
}
