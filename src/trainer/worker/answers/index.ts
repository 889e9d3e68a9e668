import { transfer } from 'comlink';
import type { DataQuestion, DataQuestions, ModelQuestion, ModelQuestions } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { viewBlock } from './block';
import { viewConvention } from './convention';
import { cornerRows } from './corner';
import { viewErrors } from './errors';
import { findExtremes } from './extremes';
import { viewFactors } from './factors';
import { viewMovieFactor } from './movieFactor';
import { fingerprint } from './fingerprint';
import { firstRows } from './firstRows';
import { viewGauge, viewLeadingAxes } from './gauge';
import { userHabits } from './habits';
import { viewKindPlane } from './kindPlane';
import { planeExtremes } from './plane/counts';
import { drawPlane } from './plane/drawing';
import { planeRows } from './plane/rows';
import { viewPrediction } from './prediction';
import { viewRankOne } from './rankOne';
import { viewReasons } from './reasons';
import { countRepeats } from './repeats';
import { viewRowsOfUser } from './rowsOfUser';
import { shrinkUser } from './shrinkage';
import { viewSolve } from './solve';
import { viewTerms } from './terms';
import { tellTruth } from './truth';
import { viewUpdate } from './update';
import { viewUser } from './user';

type DataAnswers = {
  readonly [Q in DataQuestion]: (
    data: Dataset,
    request: DataQuestions[Q]['request'],
  ) => DataQuestions[Q]['answer'] | Promise<DataQuestions[Q]['answer']>;
};

/** An answer that takes long looks at `isStale` between its slices, and gives up when a newer run has begun. */
type ModelAnswers = {
  readonly [Q in ModelQuestion]: (
    model: ModelState,
    data: Dataset,
    request: ModelQuestions[Q]['request'],
    isStale: () => boolean,
  ) => ModelQuestions[Q]['answer'] | Promise<ModelQuestions[Q]['answer'] | undefined>;
};

export const dataAnswers: DataAnswers = {
  firstRows: ({ ratings }, request) => firstRows(ratings, request),
  repeats: ({ ratings }) => countRepeats(ratings),
  habits: userHabits,
  movieStatistics: (data) => data.statistics('movies'),
  extremes: findExtremes,
  corner: ({ ratings }, request) => cornerRows(ratings, request),
  plane: async (data, request) => {
    const drawing = await drawPlane({ ratings: data.placed, facts: data.facts }, request);
    return transfer(drawing, [drawing.pixels.buffer]);
  },
  planeRows: ({ placed }, request) => planeRows(placed, request),
  planeExtremes: ({ placed }, request) => planeExtremes(placed, request),
  rowsOfUser: viewRowsOfUser,
  fingerprint,
  truth: tellTruth,
};

export const modelAnswers: ModelAnswers = {
  user: viewUser,
  prediction: viewPrediction,
  block: viewBlock,
  update: viewUpdate,
  shrinkage: shrinkUser,
  convention: viewConvention,
  factors: viewFactors,
  movieFactor: viewMovieFactor,
  gauge: viewGauge,
  leadingAxes: viewLeadingAxes,
  reasons: viewReasons,
  terms: viewTerms,
  solve: viewSolve,
  rankOne: viewRankOne,
  errors: viewErrors,
  kindPlane: viewKindPlane,
};
