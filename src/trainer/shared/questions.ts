import type { Side } from '../../als/matrix';
import type { SplitOptions } from '../../ratings/split';
import type { GroupStatistics } from '../../ratings/statistics';
import type { Axes } from './axes';
import type { Extremes, RatedRow, RowsOfUser, Truth, UserHabits } from './dataAnswers';
import type {
  FactorWindow,
  FactorWindowRequest,
  GaugeView,
  KindPlane,
  LeadingAxes,
  MovieFactor,
} from './factorAnswers';
import type {
  BlockView,
  Convention,
  ErrorsRequest,
  ErrorsView,
  Prediction,
  Shrinkage,
  Terms,
  UserView,
} from './modelAnswers';
import type { RankOneRequest, RankOneView, Reasons, SolveView, UserUpdate } from './solveAnswers';
import type { PlaneDrawing, PlaneExtremes, PlaneRegion, PlaneRequest, PlaneRows } from './planeAnswers';

export type * from './dataAnswers';
export type * from './factorAnswers';
export type * from './modelAnswers';
export type * from './planeAnswers';
export type * from './solveAnswers';

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
  /** What a split makes of a user's rows. */
  readonly rowsOfUser: Question<{ readonly user: number; readonly split: SplitOptions }, RowsOfUser>;
  /** A region of the user × movie plane, drawn, and how dense it is along its sides. */
  readonly plane: Question<PlaneRequest, PlaneDrawing>;
  /** The rows of a region, at most `limit` of them. */
  readonly planeRows: Question<{ readonly region: PlaneRegion; readonly limit: number }, PlaneRows>;
  /** The `count` users and as many movies with the most and the fewest ratings in a region. */
  readonly planeExtremes: Question<{ readonly region: PlaneRegion; readonly count: number }, PlaneExtremes>;
  /** Differs for different ratings. */
  readonly fingerprint: Question<null, string>;
  /** What lies behind the file and the rows that a split holds out; null for one that the page has not drawn. */
  readonly truth: Question<{ readonly split: SplitOptions }, Truth | null>;
}

/** Questions about the model at one half-step. Users and movies are row numbers into the id tables of the data. */
export interface ModelQuestions {
  readonly user: Question<{ readonly user: number; readonly recommendations: number }, UserView>;
  /** Without a movie it is the user's first one. */
  readonly prediction: Question<{ readonly user: number; readonly movie: number | undefined }, Prediction>;
  /** One user solved again under each of these λ, which ascend, the movies as they are. */
  readonly shrinkage: Question<{ readonly user: number; readonly lambdas: readonly number[] }, Shrinkage>;
  /** What decides how hard each convention pulls, and the biases, with those of one user. */
  readonly convention: Question<{ readonly user: number }, Convention>;
  /** Some rows of one side's factors, in the order asked for. */
  readonly factors: Question<FactorWindowRequest, FactorWindow>;
  /** One factor of all movies, counted from 0; the last one for one that the model does not have. */
  readonly movieFactor: Question<{ readonly axes: Axes; readonly factor: number }, MovieFactor>;
  /** What other axes would change. It takes a while, and is not answered once a newer run has begun. */
  readonly gauge: Question<{ readonly axes: Axes }, GaugeView>;
  /** Where all users and movies lie on the first two of the model's own axes. */
  readonly leadingAxes: Question<null, LeadingAxes>;
  /** A prediction, rating by rating; `count` of them one by one. Without a movie it is the one recommended first. */
  readonly reasons: Question<
    { readonly user: number; readonly movie: number | undefined; readonly count: number },
    Reasons
  >;
  /** A prediction, factor by factor. Without a movie it is the one recommended first, or the first rated if all are. */
  readonly terms: Question<{ readonly user: number; readonly movie: number | undefined }, Terms>;
  /** A block of the table, of a bounded size. */
  readonly block: Question<{ readonly users: readonly number[]; readonly movies: readonly number[] }, BlockView>;
  /** The half-step of one user, `rows` of their rated movies in full. */
  readonly update: Question<{ readonly user: number; readonly rows: number }, UserUpdate>;
  /**
   * The solve of one user or movie, the first `rows` of its rated rows in full. Not answered where the half-step that
   * was last is not one of this side.
   */
  readonly solve: Question<{ readonly side: Side; readonly row: number; readonly rows: number }, SolveView>;
  /** One user of a model with one factor. Not answered once a newer run has begun. */
  readonly rankOne: Question<RankOneRequest, RankOneView>;
  /** How the errors over all rows are spread. It takes a while, and is not answered once a newer run has begun. */
  readonly errors: Question<ErrorsRequest, ErrorsView>;
  /** Where users and movies lie, and whether their true kinds can be told apart there; null where those are not known. */
  readonly kindPlane: Question<null, KindPlane | null>;
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
