import type { Side } from '../../als/matrix';

/** A question that the page asks the worker: what it hands over and what comes back. */
interface Question<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/** Questions about the data alone. */
export interface DataQuestions {
  /** All rows with a user id and a movie id below these. */
  readonly corner: Question<{ readonly userIdsBelow: number; readonly movieIdsBelow: number }, readonly RatedRow[]>;
  /** A region of the user × movie plane, drawn, and how dense it is along its sides. */
  readonly plane: Question<PlaneRequest, PlaneDrawing>;
  /** The rows of a region, at most `limit` of them. */
  readonly planeRows: Question<{ readonly region: PlaneRegion; readonly limit: number }, PlaneRows>;
  /** The `count` users and as many movies with the most and the fewest ratings in a region. */
  readonly planeExtremes: Question<{ readonly region: PlaneRegion; readonly count: number }, PlaneExtremes>;
  /** How the ratings of the file are spread over its users or its movies. */
  readonly spread: Question<{ readonly side: Side }, CountSpread>;
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

/** A rectangle of the user × movie plane, where id n takes the place n ≤ x < n + 1 of its axis. */
export interface PlaneRegion {
  readonly movies: Range;
  readonly users: Range;
}

type Range = readonly [from: number, to: number];

/** Movie ids run right, user ids down. */
export interface PlaneRequest {
  readonly region: PlaneRegion;
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  /** In how many steps at most the density is told along each side. */
  readonly steps: Readonly<Record<Side, number>>;
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

export interface PlaneDrawing {
  readonly region: PlaneRegion;
  readonly width: number;
  readonly height: number;
  /** RGBA, opaque, width × height × 4 bytes. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** Rows of the region. */
  readonly ratings: number;
  readonly density: Readonly<Record<Side, Density>>;
}

/** How many rows of a region there are for each id along one of its sides. */
export interface Density {
  readonly range: Range;
  /** In equal steps over the range; one step for each id, where there is room for that. */
  readonly perId: Float32Array;
}

/** Rows in the file's own ids, by user, then by movie, then as the file has them. */
export interface PlaneRows {
  readonly region: PlaneRegion;
  readonly userIds: Int32Array;
  readonly movieIds: Int32Array;
  readonly values: Float32Array;
  /** False where the region has more rows than were asked for. */
  readonly complete: boolean;
}

export type PlaneExtremes = Readonly<
  Record<Side, { readonly most: readonly IdCount[]; readonly fewest: readonly IdCount[] }>
>;

/** A user or a movie and how many rows it has. */
export interface IdCount {
  readonly id: number;
  readonly ratings: number;
}

/** How many ratings the users, or the movies, of the file have; those with none are not known. */
export interface CountSpread {
  readonly ids: number;
  readonly mean: number;
  /** Standard deviation of the counts. */
  readonly deviation: number;
  /** What it would be if every rating had picked its user, or movie, by chance alone: √(mean (1 − 1/ids)). */
  readonly chanceDeviation: number;
  readonly most: IdCount;
  readonly fewest: IdCount;
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
