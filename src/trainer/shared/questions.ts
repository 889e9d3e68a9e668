import type { GroupStatistics } from '../../ratings/statistics';
import type { RatingSet } from '../../als/engine';
import type { Side } from '../../als/matrix';
import type { ErrorMeasures } from '../../als/metrics';

/** A question that the page asks the worker: what it hands over and what comes back. */
interface Question<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/** Questions about the data alone. */
export interface DataQuestions {
  /** The file's first rows, as many as there are of these. */
  readonly firstRows: Question<{ readonly rows: number }, readonly RatedRow[]>;
  /** How many rows repeat a (user, movie) pair that an earlier row has. */
  readonly repeats: Question<null, number>;
  /** How each user rates; ratings up to `lowUpTo` count as low. */
  readonly habits: Question<{ readonly lowUpTo: number }, UserHabits>;
  /** How each movie is rated. */
  readonly movieStatistics: Question<null, GroupStatistics>;
  /** All rows with a user id and a movie id below these. */
  readonly corner: Question<{ readonly userIdsBelow: number; readonly movieIdsBelow: number }, readonly RatedRow[]>;
  /** The users who lie furthest out, of those with so many ratings, or of all where nobody has; undefined without users. */
  readonly extremes: Question<{ readonly minimumRatings: number }, Extremes | undefined>;
  /** What becomes of a user's rows. The split is named so that another one is asked for again; the one in use answers. */
  readonly rowsOfUser: Question<{ readonly user: number; readonly split: string }, RowsOfUser>;
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
  /** One user solved again under each of these λ, which ascend, the movies as they are. */
  readonly shrinkage: Question<{ readonly user: number; readonly lambdas: readonly number[] }, Shrinkage>;
  /** Some rows of one side's factors, in the order asked for. */
  readonly factors: Question<FactorWindowRequest, FactorWindow>;
  /** A prediction, factor by factor. Without a movie it is the one recommended first, or the first rated if all are. */
  readonly terms: Question<{ readonly user: number; readonly movie: number | undefined }, Terms>;
  /** A block of the table, of a bounded size. */
  readonly block: Question<{ readonly users: readonly number[]; readonly movies: readonly number[] }, BlockView>;
  /** The half-step of one user, `rows` of their rated movies in full. */
  readonly update: Question<{ readonly user: number; readonly rows: number }, UserUpdate>;
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

/** By row number of the users. */
export interface UserHabits extends GroupStatistics {
  /** How many of the user's ratings are low. */
  readonly lowCounts: Int32Array;
}

/** What a user's ratings are like. */
export interface UserHabit {
  /** Row number. */
  readonly user: number;
  readonly count: number;
  readonly mean: number;
  /** The standard deviation, √ mean (r − mean)². */
  readonly spread: number;
}

export interface Extremes {
  /** Of the lowest mean. */
  readonly harshest: UserHabit;
  /** Of the highest mean. */
  readonly kindest: UserHabit;
  /** Of the largest standard deviation. */
  readonly widest: UserHabit;
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

/** What becomes of a row: fitted, replaced by a later training row of the same user and movie, or never seen. */
export type RowPart = RatingSet;

/** In the order of the file. */
export interface RowsOfUser {
  readonly user: number;
  readonly rows: readonly { readonly movie: number; readonly rating: number; readonly part: RowPart }[];
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
