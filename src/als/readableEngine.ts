import { initialFactors, solveSide } from './als';
import { columnsOf, pinnedColumn, solveBiasedSide, withoutBiases } from './biases';
import { type Engine, type EngineData, exponentOf, type ModelOptions } from './engine';
import { sumErrors } from './errors';
import { otherSide, rowCount, rowsOf, type Side } from './matrix';
import { weightedSquares } from './objective';

/** The engine made of the code that the page shows: float64 throughout, plain loops, and the oracle of the tests. */
export function createReadableEngine(data: EngineData): Engine {
  const { training } = data;
  let model: ModelOptions = { rank: 0, lambda: 0, seed: 0 };
  const factors: Record<Side, Float64Array> = { users: new Float64Array(), movies: new Float64Array() };
  return {
    name: 'readable',
    begin(options) {
      model = options;
      const { rank, mean, seed, startScale } = options;
      const [users, movies] = [rowCount(training.byUser), rowCount(training.byMovie)];
      const start = { users: new Float64Array(users * rank), movies: initialFactors(movies, rank, seed, startScale) };
      for (const side of ['users', 'movies'] as const) {
        const rows = rowCount(rowsOf(training, side));
        factors[side] =
          mean === undefined
            ? start[side]
            : withoutBiases(start[side], side, rank, new Float64Array(rows * columnsOf(options)));
      }
    },
    solveSide(side, from, to) {
      const { rank, lambda, mean } = model;
      const exponent = exponentOf(model.weighting);
      const rows = rowsOf(training, side);
      const [fixed, solved] = [factors[otherSide(side)], factors[side]];
      if (mean === undefined) solveSide(rows, fixed, solved, rank, lambda, from, to, exponent);
      else solveBiasedSide(rows, side, fixed, solved, { rank, mean, lambda, exponent }, from, to);
      const columns = columnsOf(model);
      const pinned = mean === undefined ? undefined : pinnedColumn(side, rank);
      return {
        squaredError: sumErrors(rows, solved, fixed, columns, from, to, mean).squared,
        squaredLength: weightedSquares(rows, solved, columns, exponent, from, to, pinned),
        fallbackRows: 0,
      };
    },
    factors: (side) => factors[side],
    errors(over, side, from, to) {
      const [own, other] = [factors[side], factors[otherSide(side)]];
      return sumErrors(rowsOf(data[over], side), own, other, columnsOf(model), from, to, model.mean);
    },
  };
}
