import type { Side } from '../../als/matrix';

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

/** What holds the vector of one row down. */
export interface RowPenalty {
  readonly lambda: number;
  /** Whether λ is multiplied by the ratings of the row. */
  readonly isWeighted: boolean;
  /** Training cells of the row: n. */
  readonly count: number;
  /** What is added to the diagonal: λ, or λ n. */
  readonly ridge: number;
}

/**
 * The half-step of one user u with the movies on display held fixed: all that enters it, and what comes out. Where the
 * model has biases, the user's own is solved together with p; these are the equations of p with that bias in place.
 */
export interface UserUpdate extends RowPenalty {
  readonly user: number;
  /** Where the model has biases: μ, and b_u as it comes out. */
  readonly biases: { readonly mean: number; readonly own: number } | undefined;
  /** The first of the movies that the training cells are for, ascending, with the ratings: r_u. */
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
export interface SolveView extends RowPenalty {
  readonly side: Side;
  /** Row number of the user or movie that is solved. */
  readonly row: number;
  /** Whether the ratings are what mean and biases leave of them. */
  readonly hasBiases: boolean;
  /** The first of the rows of the other side that the training cells are for, ascending, with the ratings. */
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
  readonly startScale: number;
  readonly iterations: number;
}

/** The training ratings of one user beside the movie factors of a model that has a single factor. */
export interface RankOneView extends RowPenalty {
  readonly user: number;
  readonly movies: Int32Array;
  readonly ratings: Float32Array;
  /** One factor for each of these movies. */
  readonly factors: Float64Array;
  /** Whether it is the model on display; otherwise one trained aside. */
  readonly isModel: boolean;
  /** Whether the model on display has biases, which this one never has. */
  readonly leavesBiases: boolean;
}
