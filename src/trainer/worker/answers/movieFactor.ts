import type { ModelQuestions, MovieFactor } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { factorsOn } from './axes';

/** One column of M. */
export function viewMovieFactor(
  model: ModelState,
  _data: Dataset,
  { axes, factor: asked }: ModelQuestions['movieFactor']['request'],
): MovieFactor {
  const { rank, split } = model;
  const factors = factorsOn(model, 'movies', axes);
  const offsets = split.offsets.movies;
  const factor = Math.min(asked, rank - 1);
  const values = Float32Array.from({ length: offsets.length - 1 }, (_, movie) =>
    offsets[movie + 1] === offsets[movie] ? NaN : factors[movie * rank + factor]!,
  );
  return { factor, values };
}
