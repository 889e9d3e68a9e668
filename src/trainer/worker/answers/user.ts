import { sumOfSquares } from '../../../als/objective';
import { predict, recommend } from '../../../als/predict';
import type { ModelQuestions, UserView } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';

export function viewUser(
  { users, movies, rank, biases, split: { isHeldOut } }: ModelState,
  data: Dataset,
  { user, recommendations }: ModelQuestions['user']['request'],
): UserView {
  const rated = Array.from(data.rowsOfUser(user), (row) => {
    const movie = data.ratings.movies[row]!;
    return {
      movie,
      rating: data.ratings.values[row]!,
      predicted: predict(users, movies, rank, user, movie, biases),
      heldOut: isHeldOut[row] === 1,
    };
  });
  const known = new Set(rated.map(({ movie }) => movie));
  return {
    user,
    rated,
    recommended: recommend(users, movies, rank, user, known, recommendations, biases),
    length: Math.sqrt(sumOfSquares(users, user * rank, (user + 1) * rank)),
  };
}
