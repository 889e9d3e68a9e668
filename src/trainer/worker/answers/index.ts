import type { DataQuestion, DataQuestions, ModelQuestion, ModelQuestions } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { cornerRows } from './corner';
import { viewErrors } from './errors';
import { viewFactors } from './factors';
import { drawPlane } from './plane';
import { viewPrediction, viewUser } from './user';

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
  corner: ({ ratings }, request) => cornerRows(ratings, request),
  plane: ({ ratings }, request) => drawPlane(ratings, request),
};

export const modelAnswers: ModelAnswers = {
  user: viewUser,
  prediction: viewPrediction,
  factors: viewFactors,
  errors: viewErrors,
};
