import { describe, expect, it } from 'vitest';
import { measure, measureFactors } from '../../../src/als/metrics';
import { sparseRows } from '../../fixtures/cells';

const ROWS = sparseRows([
  [
    [0, 4],
    [1, 2],
  ],
  [],
  [
    [1, 5],
    [1, 4],
  ],
]);

describe('RMSE and MAE of cases worked by hand', () => {
  it('are √(mean of squares) and the mean of magnitudes: errors 1, −1, 2, 1', () => {
    expect(measure(ROWS, () => 3)).toEqual({ count: 4, rmse: Math.sqrt(7 / 4), mae: 5 / 4 });
  });

  it('are zero for a predictor that knows', () => {
    const truth = new Map([
      ['0,0', 4],
      ['0,1', 2],
    ]);
    const first = sparseRows([
      [
        [0, 4],
        [1, 2],
      ],
    ]);
    expect(measure(first, (user, movie) => truth.get(`${user},${movie}`)!)).toEqual({ count: 2, rmse: 0, mae: 0 });
  });

  it('ask for the user and the movie of each row, duplicates each time', () => {
    const asked: [number, number][] = [];
    measure(ROWS, (user, movie) => asked.push([user, movie]));
    expect(asked).toEqual([
      [0, 0],
      [0, 1],
      [2, 1],
      [2, 1],
    ]);
  });

  it('are taken on predictions that are not clipped to the scale', () => {
    const rows = sparseRows([[[0, 5]]]);
    expect(measureFactors(rows, Float64Array.of(3, 1), Float64Array.of(3, -1), 2)).toEqual({
      count: 1,
      rmse: 3,
      mae: 3,
    });
  });

  it('do not exist where there is no row', () => {
    expect(measure(sparseRows([[]]), () => 3)).toEqual({ count: 0, rmse: NaN, mae: NaN });
  });
});
