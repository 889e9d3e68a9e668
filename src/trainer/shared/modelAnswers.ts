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
  /** The held-out rows whose user and movie a training row has, too, and the others. */
  readonly heldOutCells: Readonly<Record<'seen' | 'unseen', ErrorMeasures>>;
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
