import { type Factors, rowCount, type SparseRows } from './matrix';

/** Σ (r − p·q)² over the ratings of users [from, to), listed by user: the data term of the objective. */
export function sumOfSquaredErrors(
  ratings: SparseRows,
  users: Factors,
  movies: Factors,
  rank: number,
  from = 0,
  to = rowCount(ratings),
): number {
  const { offsets, columns, values } = ratings;
  let total = 0;
  for (let user = from; user < to; user++) {
    const p = user * rank;
    for (let entry = offsets[user]!; entry < offsets[user + 1]!; entry++) {
      const q = columns[entry]! * rank;
      let predicted = 0;
      for (let k = 0; k < rank; k++) predicted += users[p + k]! * movies[q + k]!;
      const error = values[entry]! - predicted;
      total += error * error;
    }
  }
  return total;
}

/** λ (Σ |p|² + Σ |q|²): the penalty of the objective. */
export function penalty(users: Factors, movies: Factors, lambda: number): number {
  return lambda * (sumOfSquares(users) + sumOfSquares(movies));
}

function sumOfSquares(values: Factors): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]! * values[i]!;
  return total;
}
