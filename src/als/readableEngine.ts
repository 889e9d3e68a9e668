import { initialFactors, solveSide } from './als';
import type { Engine, EngineData } from './engine';
import { sumErrors } from './errors';
import { otherSide, rowCount, rowsOf, type Side } from './matrix';
import { sumOfSquares } from './objective';

/** The engine made of the code that the page shows: float64 throughout, plain loops, and the oracle of the tests. */
export function createReadableEngine(data: EngineData): Engine {
  const { training } = data;
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
      const rows = rowsOf(training, side);
      const [fixed, solved] = [factors[otherSide(side)], factors[side]];
      solveSide(rows, fixed, solved, rank, lambda, from, to);
      return {
        squaredError: sumErrors(rows, solved, fixed, rank, from, to).squared,
        squaredLength: sumOfSquares(solved, from * rank, to * rank),
        fallbackRows: 0,
      };
    },
    factors: (side) => factors[side],
    errors: (over, side, from, to) =>
      sumErrors(rowsOf(data[over], side), factors[side], factors[otherSide(side)], rank, from, to),
  };
}
