import type { Side } from '../../als/matrix';
import type { ErrorMeasures } from '../../als/metrics';

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

export interface FactorWindowRequest {
  readonly side: Side;
  /** The factor that orders the rows, from 0; undefined, or one that the model does not have, for the order of row numbers. */
  readonly sortBy: number | undefined;
  readonly descending: boolean;
  /** The places in that order, from 0. */
  readonly from: number;
  readonly count: number;
  /** A row number whose place in the order is wanted. */
  readonly find: number | undefined;
}

export interface FactorWindow {
  /** The place of the first row; the window lies within the side, whatever was asked for. */
  readonly from: number;
  /** Row numbers. */
  readonly rows: Int32Array;
  /** Row-major, rows.length × rank. */
  readonly values: Float32Array;
  /** The largest absolute value of the whole side. */
  readonly limit: number;
  /** How many rows the side has. */
  readonly total: number;
  readonly found: { readonly row: number; readonly place: number } | undefined;
}

export interface Terms {
  readonly user: number;
  readonly movie: number;
  /** Whether the movie was not named but is the first that is recommended. */
  readonly recommended: boolean;
  readonly predicted: number;
  /** One per factor, the largest product first. */
  readonly terms: readonly Term[];
}

/** What one factor adds to a prediction: p_f · q_f. */
export interface Term {
  /** From 0. */
  readonly factor: number;
  readonly userValue: number;
  readonly movieValue: number;
  readonly product: number;
}

export interface Shrinkage {
  /** Training cells of the user. */
  readonly ratings: number;
  readonly points: readonly {
    readonly lambda: number;
    /** |p| */
    readonly length: number;
    /** RMSE over the user's training cells, and over the user's held-out rows; NaN where there are none. */
    readonly training: number;
    readonly heldOut: number;
  }[];
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

/** Users and movies on the two axes along which the model's predictions vary most. */
export interface KindPlane {
  readonly users: PlacedKinds;
  readonly movies: PlacedKinds;
}

export interface PlacedKinds {
  /** Two numbers per row; with a single factor the second is 0. */
  readonly places: Float32Array;
  /** Counts by true kind, then by the kind whose centre is nearest. */
  readonly found: readonly (readonly number[])[];
}
