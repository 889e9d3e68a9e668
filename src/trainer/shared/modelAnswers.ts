import type { Side } from '../../als/matrix';
import type { ErrorMeasures } from '../../als/metrics';
import type { Axes } from './axes';

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
  /** The axes that the factors are shown on. */
  readonly axes: Axes;
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

/** What other axes do to a model. */
export interface GaugeView {
  /** Of the predictions for all rows of the file, in stars. */
  readonly largestChange: number;
  readonly penalty: { readonly before: number; readonly after: number };
}

/** The model on its own axes. */
export interface LeadingAxes {
  /** The singular values of U Mᵀ, largest first. */
  readonly spectrum: Float64Array;
  /** As trained, and on the model's own axes. */
  readonly penalty: { readonly trained: number; readonly own: number };
  /** Per row the values on the first and on the second axis; the latter are 0 where there is one factor. */
  readonly users: Float32Array;
  readonly movies: Float32Array;
}

/** Why a movie is predicted what it is. */
export interface Reasons {
  readonly user: number;
  readonly movie: number;
  /** Whether the movie was not named but is the first that is recommended. */
  readonly recommended: boolean;
  /** What training ratings add to the prediction, in stars; the weightiest first. */
  readonly reasons: readonly { readonly movie: number; readonly rating: number; readonly contribution: number }[];
  /** What the others add together. */
  readonly rest: { readonly count: number; readonly contribution: number };
  /** How many of all speak against the movie. */
  readonly against: number;
  /** μ + b_i of a model with biases: what is predicted before any reason. */
  readonly base: number | undefined;
  /** All together: the prediction of the user solved again, the movies as they are. */
  readonly predicted: number;
  /** The prediction of the user as training left them. */
  readonly shown: number;
}

export interface Terms {
  readonly user: number;
  readonly movie: number;
  /** Whether the movie was not named but is the first that is recommended. */
  readonly recommended: boolean;
  readonly predicted: number;
  /** μ + b_u + b_i, which the products are added to; undefined where the model has no biases. */
  readonly base: number | undefined;
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

/** How many rows of a side have so many training cells. */
export interface RowCount {
  readonly ratings: number;
  readonly rows: number;
}

/** What decides how hard λ and λ·n pull on each row, and what the biases are like. */
export interface Convention {
  readonly user: number;
  /** Training cells of that user. */
  readonly ratings: number;
  /** μ, the mean over the training cells, whether the model has biases or not. */
  readonly mean: number;
  /** Ascending. */
  readonly rowCounts: Readonly<Record<Side, readonly RowCount[]>>;
  /** The mean of |p|², and of |q|², over rows with training cells. */
  readonly squaredLength: Readonly<Record<Side, number>>;
  /** Where the model has biases: that of the user, and the standard deviation over each side. */
  readonly biases: { readonly own: number; readonly spread: Readonly<Record<Side, number>> } | undefined;
}

/**
 * The half-step of one user u with the movies on display held fixed: all that enters it, and what comes out. Where the
 * model has biases, the user's own is solved together with p; these are the equations of p with that bias in place.
 */
export interface UserUpdate {
  readonly user: number;
  readonly lambda: number;
  /** What is on the diagonal: λ, or λ n_u where λ is multiplied by the ratings of a row. */
  readonly ridge: number;
  /** Where the model has biases: μ, and b_u as it comes out. */
  readonly biases: { readonly mean: number; readonly own: number } | undefined;
  /** n_u: the user's training cells. */
  readonly count: number;
  /** The first of the movies they are for, ascending, with the ratings: r_u. */
  readonly movies: Int32Array;
  readonly ratings: Float32Array;
  /** Q_u: the factors of these movies, row-major, movies.length × rank. */
  readonly fixed: Float32Array;
  /** A = Q_uᵀQ_u + λI, rank × rank; λ as `ridge`. */
  readonly A: Float64Array;
  /** b = Q_uᵀ r_u; with biases, of what μ, b_u and b_i leave of each rating. */
  readonly b: Float64Array;
  /** p, with A p = b. */
  readonly solution: Float64Array;
  /** |A p − b| */
  readonly residual: number;
  /** Means over the training cells, of the ratings and of what p predicts there; NaN where there is none. */
  readonly meanRating: number;
  readonly meanPredicted: number;
  /** The same if the user's empty cells counted as ratings of 0; undefined where so many movies would take long, and with biases. */
  readonly meanPredictedWithZeros: number | undefined;
}

/** The half-step of one row, of either side, as the model's own half-step made it: every result on the way. */
export interface SolveView {
  readonly side: Side;
  /** Row number of the user or movie that is solved. */
  readonly row: number;
  /** What is added to the diagonal. */
  readonly ridge: number;
  /** Training cells of the row. */
  readonly count: number;
  /** Whether the ratings are what mean and biases leave of them. */
  readonly hasBiases: boolean;
  /** The first of the rows of the other side that they are for, ascending, with the ratings. */
  readonly columns: Int32Array;
  readonly ratings: Float32Array;
  /** Q: the factors of these rows as they were held fixed, columns.length × rank. */
  readonly fixed: Float64Array;
  /** QᵀQ and Qᵀr over all the cells. */
  readonly gram: Float64Array;
  readonly b: Float64Array;
  /** QᵀQ + ridge · I = L Lᵀ, rank × rank. */
  readonly A: Float64Array;
  readonly L: Float64Array;
  /** L y = b and Lᵀ x = y. */
  readonly y: Float64Array;
  readonly x: Float64Array;
  /** |A x − b| / |b| */
  readonly residual: number;
  /** The vector that the engine has stored for the row. */
  readonly stored: Float64Array;
}

export interface RankOneRequest {
  readonly user: number;
  /** How a model with one factor is trained beside one that has more. */
  readonly seed: number;
  readonly iterations: number;
}

/** The training ratings of one user beside the movie factors of a model that has a single factor. */
export interface RankOneView {
  readonly user: number;
  readonly ridge: number;
  readonly movies: Int32Array;
  readonly ratings: Float32Array;
  /** One factor for each of these movies. */
  readonly factors: Float64Array;
  /** Whether it is the model on display; otherwise one trained aside. */
  readonly isModel: boolean;
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
