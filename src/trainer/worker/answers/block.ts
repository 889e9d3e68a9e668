import { predict } from '../../../als/predict';
import type { BlockView, ModelQuestions } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';

/** Enough for a picture of single cells; more would make each answer, many a second, heavy to send. */
const MAX_BLOCK_CELLS = 2000;

export function viewBlock(
  { users, movies, rank, biases, split: { isHeldOut } }: ModelState,
  data: Dataset,
  request: ModelQuestions['block']['request'],
): BlockView {
  const width = request.movies.length;
  const cells = request.users.length * width;
  if (cells > MAX_BLOCK_CELLS) throw new RangeError(`A block has at most ${MAX_BLOCK_CELLS} cells, not ${cells}.`);
  const predicted = new Float32Array(cells);
  const heldOut = new Uint8Array(cells);
  request.users.forEach((user, down) => {
    request.movies.forEach((movie, across) => {
      predicted[down * width + across] = predict(users, movies, rank, user, movie, biases);
    });
    for (const row of data.rowsOfUser(user)) {
      const across = request.movies.indexOf(data.ratings.movies[row]!);
      if (across >= 0) heldOut[down * width + across] = isHeldOut[row]!;
    }
  });
  return { predicted, heldOut };
}
