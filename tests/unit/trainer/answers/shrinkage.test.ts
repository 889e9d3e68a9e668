import { beforeAll, describe, expect, it } from 'vitest';
import { train } from '../../../../src/als/als';
import { sumOfSquares } from '../../../../src/als/objective';
import { predict } from '../../../../src/als/predict';
import { Dataset } from '../../../../src/trainer/worker/dataset';
import { shrinkUser } from '../../../../src/trainer/worker/answers/shrinkage';
import { trainingCellsOf } from '../../../../src/trainer/worker/answers/trainingCells';
import { DEFAULT_SETTINGS } from '../../../../src/trainer/shared/settings';
import { drawRatings } from '../../../../src/ratings/law';
import { entryCount, rowCount } from '../../../../src/als/matrix';
import type { EngineData } from '../../../../src/als/engine';
import type { ModelState } from '../../../../src/trainer/worker/model';
import type { SplitSummary } from '../../../../src/trainer/worker/splitSummary';
import { parsedOf } from '../../../fixtures/ratingColumns';

const USER = 12;
const settings = { ...DEFAULT_SETTINGS, rank: 3, lambda: 0.5, iterations: 4 };
let data: Dataset;
let parts: EngineData;
let summary: SplitSummary;
let model: ModelState;

beforeAll(() => {
  const drawn = drawRatings(5);
  data = new Dataset(
    parsedOf({
      userIds: drawn.userIds.slice(0, 9_000),
      movieIds: drawn.movieIds.slice(0, 9_000).map((id) => 1 + (id % 60)),
      values: drawn.values.slice(0, 9_000),
    }),
  );
  ({ parts, summary } = data.split(settings));
  model = { run: 1, halfStep: 8, split: summary, lambda: settings.lambda, ...train(parts.training, settings) };
});

describe('the training cells of a user', () => {
  it('are the row of the training matrix, for every user', () => {
    const { offsets, columns, values } = parts.training.byUser;
    for (let user = 0; user < rowCount(parts.training.byUser); user++) {
      const cells = trainingCellsOf(user, data, summary);
      expect(entryCount(cells)).toBe(offsets[user + 1]! - offsets[user]!);
      expect([...cells.columns]).toEqual([...columns.subarray(offsets[user], offsets[user + 1])]);
      expect([...cells.values]).toEqual([...values.subarray(offsets[user], offsets[user + 1])]);
    }
  });
});

describe('a user under every λ', () => {
  it('is the minimiser of squared error and penalty: no small step makes their sum smaller', () => {
    const cells = trainingCellsOf(USER, data, summary);
    const { points } = shrinkUser(model, data, { user: USER, lambdas: [0.1, 2, 30] });
    for (const { lambda, length, training } of points) {
      const best = training ** 2 * cells.values.length + lambda * length ** 2;
      // The reader's own vector is one of those that the minimum is taken over.
      const own = model.users.subarray(USER * 3, USER * 3 + 3);
      const squared = cells.values.reduce((sum, rating, entry) => {
        return sum + (rating - predict(own, model.movies, 3, 0, cells.columns[entry]!)) ** 2;
      }, 0);
      expect(best).toBeLessThanOrEqual(squared + lambda * sumOfSquares(own));
    }
  });

  it('gets shorter and fits worse as λ grows', () => {
    const { points } = shrinkUser(model, data, { user: USER, lambdas: [0.01, 0.1, 1, 10, 100] });
    points.slice(1).forEach(({ length, training }, index) => {
      expect(length).toBeLessThan(points[index]!.length);
      expect(training).toBeGreaterThan(points[index]!.training);
    });
  });

  it('is at zero, and off by the ratings themselves, under an endless penalty', () => {
    const cells = trainingCellsOf(USER, data, summary);
    const [point] = shrinkUser(model, data, { user: USER, lambdas: [1e12] }).points;
    expect(point!.length).toBeLessThan(1e-6);
    const meanSquare = cells.values.reduce((sum, rating) => sum + rating * rating, 0) / cells.values.length;
    expect(point!.training).toBeCloseTo(Math.sqrt(meanSquare), 6);
  });
});
