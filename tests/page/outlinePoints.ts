/** A point that the tutorial makes, and what shows that the page makes it. */
export interface OutlinePoint {
  readonly point: string;
  /** The part of the page it belongs to, by its id. */
  readonly part: string;
  /** Texts that the part says, in this order or another. */
  readonly says?: readonly RegExp[];
  /** Figures that the part has, by their names. */
  readonly figures?: readonly string[];
  /** A formula, by a piece of its TeX. */
  readonly formulas?: readonly string[];
}

export const OUTLINE: readonly OutlinePoint[] = [
  {
    point: 'ALS factorises the ratings for collaborative filtering, known since the Netflix Prize',
    part: 'overview',
    says: [/collaborative filtering/i, /Netflix Prize/],
  },
  { point: 'adapted from an older Spark tutorial', part: 'overview', says: [/Spark/] },
  { point: 'the data resemble MovieLens, with planted biases', part: 'overview', says: [/MovieLens/, /bias/i] },
  { point: 'what the reader will be able to do', part: 'overview', says: [/you will be able to|you can|able to/i] },
  { point: 'the format of a line, and its unused timestamp', part: 'data', says: [/::/, /timestamp/i, /N\/A/] },
  {
    point: 'the five facts',
    part: 'data',
    says: [/484,560/, /5,384/, /2,608/, /15,645,392/, /96\.90 %/],
    figures: ['Facts about the file'],
  },
  { point: 'how often each rating occurs', part: 'data', figures: ['How often each rating occurs'] },
  {
    point: 'the rows of users and movies below 20, as a table and as a plot',
    part: 'data',
    figures: ['Ratings of the first users and movies, as rows', 'Ratings of the first users and movies, as a plot'],
  },
  { point: 'the whole file as a plot, on grey where nothing is rated', part: 'data', figures: ['All ratings'] },
  { point: 'popular movies would show as columns, consistent users as rows', part: 'data', says: [/column/i, /row/i] },
  {
    point: 'most cells are empty, and the recommender predicts just those',
    part: 'data',
    says: [/empty/i, /predict/i],
  },
  {
    point: 'R ≈ U Mᵀ with its sizes',
    part: 'algorithm',
    formulas: [
      '\\underset{m \\times n}{R}',
      '\\underset{m \\times k}{\\users{U}}',
      '\\underset{k \\times n}{\\movies{M}',
    ],
  },
  { point: 'latent factors are learned, nobody names them', part: 'algorithm', says: [/latent/i, /learn/i] },
  {
    point: 'the 9 × 8 example with its unknown factors',
    part: 'algorithm',
    figures: ['A small table and its factors'],
    says: [/\?\?\?/],
  },
  {
    point: 'the four steps',
    part: 'algorithm',
    says: [/start/i, /movies fixed|fix the movies|hold the movies|movies held fixed/i, /repeat/i],
  },
  { point: 'the update of a user and of a movie', part: 'algorithm', figures: ['The update of one user'] },
  { point: 'only the rated rows take part', part: 'algorithm', says: [/only the (rows|movies)/i] },
  {
    point: 'rank: 5 to 50, underfitting, overfitting, chosen on ratings kept aside',
    part: 'algorithm',
    says: [/5 and 50/, /underfit/i, /overfit/i, /kept aside/i],
    figures: ['What the rank does'],
  },
  {
    point: 'λ: 0.01 to 0.1; try 0.01, 0.05, 0.1, 0.5',
    part: 'algorithm',
    says: [/0\.01 and 0\.1/, /λ·n values/, /0\.05/, /0\.5/],
    figures: ['What λ does', 'One user under every λ'],
  },
  {
    point: 'iterations: 10 to 20, diminishing returns, stop when the training error rests',
    part: 'algorithm',
    says: [/10 to 20/, /come to rest|at rest/i],
    figures: ['What each iteration gains'],
  },
  {
    point: 'the implementation: start, half-step, loop, predict and recommend',
    part: 'training',
    figures: ['The start', 'The half-step', 'The loop', 'Predicting and recommending'],
  },
  {
    point: 'duplicated rows: the last one counts in training',
    part: 'training',
    says: [/last/i, /twice|repeat|duplicate/i],
  },
  {
    point: 'four fifths train, one fifth is held out',
    part: 'training',
    says: [/387,648/, /96,912/],
    figures: ['Training and held-out ratings'],
  },
  { point: 'the loss curve', part: 'training', figures: ['Error after each iteration'] },
  {
    point: 'the published losses beside ours',
    part: 'training',
    says: [/0\.6438/, /0\.6278/, /0\.6220/],
    figures: ['Beside the published run'],
  },
  {
    point: 'one prediction: user, movie, actual, predicted, error',
    part: 'predictions',
    says: [/Predicted/, /Actual/, /Absolute error/],
    figures: ['One prediction'],
  },
  {
    point: 'the best N for a user, rated movies excluded',
    part: 'predictions',
    figures: ['One user'],
    says: [/Recommended/],
  },
  { point: 'why a harsh user’s best prediction is low', part: 'predictions', says: [/lowest|harsh/i] },
  {
    point: 'both heatmaps, with a colour bar',
    part: 'factors',
    figures: ['Factors of users and movies'],
    says: [/Factor value/i],
  },
  { point: 'positive, negative, near zero', part: 'factors', says: [/positive/i, /negative/i, /near zero/i] },
  { point: 'RMSE and MAE, typeset', part: 'evaluation', formulas: ['\\text{RMSE}', '\\text{MAE}'] },
  {
    point: 'what an RMSE of 0, of 0.5 and of 1 means',
    part: 'evaluation',
    says: [/perfect/i, /half a star/i, /a (whole |full )?star/i],
  },
  {
    point: 'training and held-out RMSE and MAE, beside baselines',
    part: 'evaluation',
    figures: ['Errors of the model and of simpler predictors'],
  },
  { point: 'the overfitting check', part: 'evaluation', says: [/overfitting/i, /0\.1/] },
  {
    point: 'how the errors are spread, and what is predicted for each rating',
    part: 'evaluation',
    figures: ['How the errors are spread', 'What is predicted for each rating'],
  },
  {
    point: 'advantages',
    part: 'takeaways',
    says: [/scal|million/i, /parallel/i, /can be explained, within limits/i, /everything is missing/i],
  },
  { point: 'limits', part: 'takeaways', says: [/cold start/i, /implicit/i, /context/i] },
  { point: 'when to use it', part: 'takeaways', says: [/shop|commerce/i, /media|music|stream/i, /networks/i] },
  { point: 'extensions', part: 'takeaways', says: [/implicit/i, /neural|deep/i, /hybrid/i, /context/i] },
  { point: 'large scale: Spark MLlib', part: 'takeaways', says: [/MLlib/] },
  {
    point: 'next steps and references',
    part: 'takeaways',
    says: [/MovieLens/, /Netflix Prize/, /movie-recommender-demo/],
  },
];
