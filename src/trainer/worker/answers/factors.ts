import type { FactorsView, ModelQuestions } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';

export function viewFactors(
  { users, movies, rank }: ModelState,
  _data: Dataset,
  { rows }: ModelQuestions['factors']['request'],
): FactorsView {
  return {
    users: Float32Array.from(users.subarray(0, rows * rank)),
    movies: Float32Array.from(movies.subarray(0, rows * rank)),
  };
}
