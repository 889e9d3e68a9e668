import type { DataQuestion, DataQuestions, ModelQuestion, ModelQuestions } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { cornerRows } from './corner';
import { viewFactors } from './factors';
import { drawPlane } from './plane';
import { viewUpdate } from './update';
import { viewPrediction, viewUser } from './user';

type Answers<
  Questions extends { [Q in keyof Questions]: { request: unknown; answer: unknown } },
  Asked extends unknown[],
> = {
  readonly [Q in keyof Questions]: (
    ...args: [...Asked, request: Questions[Q]['request']]
  ) => Questions[Q]['answer'] | Promise<Questions[Q]['answer']>;
};

export const dataAnswers: Answers<Pick<DataQuestions, DataQuestion>, [data: Dataset]> = {
  corner: ({ ratings }, request) => cornerRows(ratings, request),
  plane: ({ ratings }, request) => drawPlane(ratings, request),
};

export const modelAnswers: Answers<Pick<ModelQuestions, ModelQuestion>, [model: ModelState, data: Dataset]> = {
  user: viewUser,
  prediction: viewPrediction,
  factors: viewFactors,
  update: viewUpdate,
};
