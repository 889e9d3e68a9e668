import type { ErrorMeasures } from '../../als/metrics';

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
  /** The factors of the first users and movies. */
  readonly factors: Question<{ readonly rows: number }, FactorsView>;
  /** How the errors over all rows are spread. It takes a while, and is not answered once a newer run has begun. */
  readonly errors: Question<ErrorsRequest, ErrorsView>;
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

export interface ErrorsRequest {
  /** Of the bins that residuals are counted in, in stars; their edges are multiples of it. */
  readonly residualWidth: number;
  /** Of the bins that predictions are counted in. */
  readonly predictionWidth: number;
  /** Of a file with more rows, every so manyth is looked at. */
  readonly mostRows: number;
}

/** Errors over rows, duplicates counted, without the held-out rows that no model can predict. */
export interface ErrorsView {
  /** 1 where all rows were looked at, n where every nth was. */
  readonly every: number;
  readonly training: PartErrors;
  readonly heldOut: PartErrors;
}

export interface PartErrors {
  readonly measures: ErrorMeasures;
  /** Mean of r − r̂: above zero where predictions are too low. */
  readonly mean: number;
  readonly residuals: ResidualBins;
  /** Ratings ascending; where a file has very many different ones, neighbours are taken together. */
  readonly byRating: readonly RatingLevel[];
  /** Predictions ascending, bins that hold any. */
  readonly byPrediction: readonly PredictionBin[];
}

/** Bin b counts residuals r − r̂ from `from` + b · `width` up; the first and last bin also what lies beyond. */
export interface ResidualBins {
  readonly from: number;
  readonly width: number;
  readonly counts: Uint32Array;
}

interface MeanPair {
  readonly count: number;
  /** Means over the rows. */
  readonly rating: number;
  readonly predicted: number;
}

/** What was predicted for one rating. */
export interface RatingLevel extends MeanPair {
  /** Which of the ratings of the file, counted from 0; a part may lack some. */
  readonly level: number;
  /** One prediction in ten lies below `low`, one in ten above `high`. */
  readonly low: number;
  readonly high: number;
}

/** What was rated where the prediction was from `from` to below `to`. */
export interface PredictionBin extends MeanPair {
  readonly from: number;
  readonly to: number;
}
