import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSide } from '../../../src/als/als';
import { predict } from '../../../src/als/predict';
import { viewUpdate } from '../../../src/trainer/worker/answers/update';
import { Dataset } from '../../../src/trainer/worker/dataset';
import { DEFAULT_SETTINGS } from '../../../src/trainer/shared/settings';
import { randomFactors } from '../../fixtures/cells';
import { tried } from '../../fixtures/properties';
import { columnsOf, crowdedColumns, parsedOf } from '../../fixtures/ratingColumns';

function parted(columns: ReturnType<typeof columnsOf>, heldOutShare = 0) {
  // The data set takes columns over.
  const { userIds, movieIds, values } = columns;
  const copy = { userIds: userIds.slice(), movieIds: movieIds.slice(), values: values.slice() };
  const data = new Dataset(parsedOf(copy));
  return { data, ...data.split({ ...DEFAULT_SETTINGS, heldOutShare }) };
}

function modelOf({ data, summary }: ReturnType<typeof parted>, rank: number, lambda: number) {
  const { userIds, movieIds } = data.ratings;
  return {
    ...{ run: 1, halfStep: 2, split: summary, rank, lambda },
    users: randomFactors(userIds.length, rank, 3),
    movies: randomFactors(movieIds.length, rank, 4),
  };
}

describe('the update of one user', () => {
  it('is what the half-step of the engine gives, whatever is held out or repeated', () => {
    fc.assert(
      fc.property(crowdedColumns, fc.integer({ min: 1, max: 6 }), (columns, rank) => {
        const given = parted(columns, 0.3);
        const { data, parts } = given;
        const model = modelOf(given, rank, 0.7);
        solveSide(parts.training.byUser, model.movies, model.users, rank, model.lambda);
        for (let user = 0; user < data.ratings.userIds.length; user++) {
          const view = viewUpdate(model, data, { user, rows: 4 });
          expect(view.solution).toEqual(model.users.slice(user * rank, (user + 1) * rank));
          expect(view.residual).toBeLessThan(1e-10 * (1 + Math.hypot(...view.b)));
          expect(view.movies).toHaveLength(Math.min(4, view.count));
        }
      }),
      tried(60),
    );
  });

  it('takes the last of repeated rows, movies ascending, with the movie factors of each', () => {
    const given = parted(columnsOf([1, 30, 2], [1, 10, 5], [1, 30, 4], [2, 20, 1]));
    const model = { ...modelOf(given, 2, 0.5), movies: Float64Array.of(1, 0, 7, 7, 2, 1) };
    const view = viewUpdate(model, given.data, { user: 0, rows: 10 });
    expect(view).toMatchObject({ user: 0, lambda: 0.5, count: 2, meanRating: 4.5 });
    expect([...view.movies]).toEqual([0, 2]);
    expect([...view.ratings]).toEqual([5, 4]);
    expect([...view.fixed]).toEqual([1, 0, 2, 1]);
    // QᵀQ = [1 0]ᵀ[1 0] + [2 1]ᵀ[2 1] = [5 2; 2 1], Qᵀr = 5 [1 0] + 4 [2 1] = [13 4].
    expect([...view.A]).toEqual([5.5, 2, 2, 1.5]);
    expect([...view.b]).toEqual([13, 4]);
    // By Cramer's rule: det = 8.25 − 4 = 4.25.
    expect(view.solution[0]).toBeCloseTo((13 * 1.5 - 2 * 4) / 4.25, 12);
    expect(view.solution[1]).toBeCloseTo((5.5 * 4 - 2 * 13) / 4.25, 12);
    const [p, q] = view.solution;
    expect(view.meanPredicted).toBeCloseTo((p! + (2 * p! + q!)) / 2, 12);
  });

  it('with empty cells as zeros, predicts what a table full of zeros would make it', () => {
    const columns = columnsOf([1, 10, 5], [1, 30, 4], [2, 20, 1], [2, 40, 1]);
    const given = parted(columns);
    const model = modelOf(given, 2, 0.5);
    const view = viewUpdate(model, given.data, { user: 0, rows: 10 });
    const filled = parted(
      columnsOf([1, 10, 5], [1, 20, 0], [1, 30, 4], [1, 40, 0], [2, 10, 0], [2, 20, 1], [2, 30, 0], [2, 40, 1]),
    );
    const withZeros = viewUpdate({ ...model, split: filled.summary }, filled.data, { user: 0, rows: 10 });
    const predicted = [0, 2].map((movie) => predict(withZeros.solution, model.movies, 2, 0, movie));
    expect(view.meanPredictedWithZeros).toBeCloseTo((predicted[0]! + predicted[1]!) / 2, 12);
    expect(view.meanPredictedWithZeros).not.toBeCloseTo(view.meanPredicted, 2);
  });

  it('gives zeros to a user without training ratings', () => {
    const given = parted(columnsOf([1, 10, 5], [2, 10, 3]), 0.5);
    const user = given.summary.isHeldOut[0] === 1 ? 0 : 1;
    const view = viewUpdate(modelOf(given, 2, 0.5), given.data, { user, rows: 10 });
    expect([...view.solution]).toEqual([0, 0]);
    expect(view).toMatchObject({ count: 0, residual: 0 });
    expect([...view.A]).toEqual([0.5, 0, 0, 0.5]);
  });
});
