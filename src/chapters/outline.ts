export interface ChapterEntry {
  readonly id: string;
  readonly part: number | undefined;
  readonly title: string;
  /** For the contents. */
  readonly short: string;
}

export const CHAPTERS = [
  { id: 'overview', part: undefined, title: 'Alternating Least Squares, trained before your eyes', short: 'Overview' },
  { id: 'data', part: 1, title: 'The ratings, and how few there are', short: 'The data' },
  { id: 'algorithm', part: 2, title: 'Two thin matrices for one wide one', short: 'The algorithm' },
  { id: 'training', part: 3, title: 'ALS from scratch', short: 'From scratch' },
  { id: 'inside', part: undefined, title: 'Look inside: step, rewind, take apart', short: 'Look inside' },
  { id: 'predictions', part: 4, title: 'What to recommend', short: 'Predictions' },
  { id: 'factors', part: 5, title: 'A look at the factors', short: 'The factors' },
  { id: 'evaluation', part: 6, title: 'How wrong is it?', short: 'Evaluation' },
  { id: 'choosing', part: undefined, title: 'Choosing rank and λ', short: 'Choosing' },
  { id: 'takeaways', part: 7, title: 'What to take with you', short: 'Take-aways' },
] as const satisfies readonly ChapterEntry[];

export type ChapterId = (typeof CHAPTERS)[number]['id'];

/** The cells of the notebook in the order of the page. A link names a cell by its id; its number is its place here. */
export const CELLS = [
  { id: 'before-and-after', name: 'The table before and after' },
  { id: 'facts', name: 'Facts about the file' },
  { id: 'distribution', name: 'How often each rating occurs' },
  { id: 'corner-rows', name: 'Ratings of the first users and movies, as rows' },
  { id: 'corner', name: 'Ratings of the first users and movies, as a plot' },
  { id: 'plane', name: 'All ratings' },
  { id: 'habits', name: 'Users by their mean and spread' },
  { id: 'factorization', name: 'A small table and its factors' },
  { id: 'update', name: 'The update of one user' },
  { id: 'rank', name: 'What the rank does' },
  { id: 'lambda', name: 'What λ does' },
  { id: 'shrinkage', name: 'One user under every λ' },
  { id: 'iterations', name: 'What each iteration gains' },
  { id: 'initialise', name: 'The start' },
  { id: 'half-step', name: 'The half-step' },
  { id: 'loop', name: 'The loop' },
  { id: 'predict', name: 'Predicting and recommending' },
  { id: 'split', name: 'Training and held-out ratings' },
  { id: 'loss', name: 'Error after each iteration' },
  { id: 'published', name: 'Beside the published run' },
  { id: 'descent', name: 'The objective falls' },
  { id: 'microscope', name: 'One solve under the microscope' },
  { id: 'rank-one', name: 'One factor as a picture' },
  { id: 'unroll', name: 'A prediction unrolled' },
  { id: 'prediction', name: 'One prediction' },
  { id: 'user', name: 'One user' },
  { id: 'reasons', name: 'Why this movie' },
  { id: 'factor-maps', name: 'Factors of users and movies' },
  { id: 'gauge', name: 'Other axes, same predictions' },
  { id: 'canonical-map', name: 'Movies and users on the leading axes' },
  { id: 'metrics', name: 'Errors of the model and of simpler predictors' },
  { id: 'residuals', name: 'How the errors are spread' },
  { id: 'calibration', name: 'What is predicted for each rating' },
  { id: 'error-map', name: 'Error over rank and λ' },
  { id: 'convention', name: 'Three conventions' },
  { id: 'truth', name: 'The truth, after a guess' },
] as const;

export type CellId = (typeof CELLS)[number]['id'];
