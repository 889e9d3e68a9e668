import { transfer } from 'comlink';
import type { DataQuestion, DataQuestions, ModelQuestion, ModelQuestions } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { viewBlock } from './block';
import { cornerRows } from './corner';
import { findExtremes } from './extremes';
import { viewFactors } from './factors';
import { firstRows } from './firstRows';
import { shrinkUser } from './shrinkage';
import { movieStatistics, userHabits } from './statistics';
import { viewTerms } from './terms';
import { countRepeats } from './repeats';
import { viewRowsOfUser } from './rowsOfUser';
import { viewPrediction } from './prediction';
import { viewUser } from './user';
import { countSpread, planeExtremes } from './plane/counts';
import { drawPlane } from './plane/drawing';
import { planeRows } from './plane/rows';
import { viewUpdate } from './update';

type Answers<
  Questions extends { [Q in keyof Questions]: { request: unknown; answer: unknown } },
  Asked extends unknown[],
> = {
  readonly [Q in keyof Questions]: (
    ...args: [...Asked, request: Questions[Q]['request']]
  ) => Questions[Q]['answer'] | Promise<Questions[Q]['answer']>;
};

export const dataAnswers: Answers<Pick<DataQuestions, DataQuestion>, [data: Dataset]> = {
  firstRows: ({ ratings }, request) => firstRows(ratings, request),
  habits: ({ ratings }, request) => userHabits(ratings, request),
  movieStatistics: ({ ratings }) => movieStatistics(ratings),
  corner: ({ ratings }, request) => cornerRows(ratings, request),
  extremes: ({ ratings }, request) => findExtremes(ratings, request),
  repeats: ({ ratings }) => countRepeats(ratings),
  rowsOfUser: viewRowsOfUser,
  plane: async (data, request) => {
    const drawing = await drawPlane(data, request);
    return transfer(drawing, [drawing.pixels.buffer]);
  },
  planeRows: ({ ratings }, request) => planeRows(ratings, request),
  planeExtremes: ({ ratings }, request) => planeExtremes(ratings, request),
  spread: ({ ratings }, request) => countSpread(ratings, request),
};

export const modelAnswers: Answers<Pick<ModelQuestions, ModelQuestion>, [model: ModelState, data: Dataset]> = {
  user: viewUser,
  prediction: viewPrediction,
  shrinkage: shrinkUser,
  block: viewBlock,
  factors: viewFactors,
  terms: viewTerms,
  update: viewUpdate,
};
