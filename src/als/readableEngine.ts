import { initialFactors, solveSide } from './als';
import type { Engine, EngineData } from './engine';
import { otherSide, rowCount, rowsOf, type Side } from './matrix';
import { sumOfSquaredErrors } from './objective';

/** The engine made of the code that the page shows: float64 throughout, plain loops, and the oracle of the tests. */
export function createReadableEngine({ training, heldOut }: EngineData): Engine {
  let rank = 0;
  let lambda = 0;
  const factors: Record<Side, Float64Array> = { users: new Float64Array(), movies: new Float64Array() };
  return {
    name: 'readable',
    begin(options) {
      ({ rank, lambda } = options);
      factors.users = new Float64Array(rowCount(training.byUser) * rank);
      factors.movies = initialFactors(rowCount(training.byMovie), rank, options.seed);
    },
    solveSide(side, from, to) {
      solveSide(rowsOf(training, side), factors[otherSide(side)], factors[side], rank, lambda, from, to);
    },
    factors: (side) => factors[side],
    squaredError(over, from, to) {
      const ratings = over === 'training' ? training.byUser : heldOut;
      return sumOfSquaredErrors(ratings, factors.users, factors.movies, rank, from, to);
    },
  };
}
