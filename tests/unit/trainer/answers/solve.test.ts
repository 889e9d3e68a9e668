import { beforeAll, describe, expect, it } from 'vitest';
import { initialFactors, solveSide, train } from '../../../../src/als/als';
import type { EngineData } from '../../../../src/als/engine';
import { otherSide, rowCount, rowsOf, type Side } from '../../../../src/als/matrix';
import { drawRatings } from '../../../../src/ratings/law';
import { DEFAULT_SETTINGS } from '../../../../src/trainer/shared/settings';
import { viewRankOne } from '../../../../src/trainer/worker/answers/rankOne';
import { viewSolve } from '../../../../src/trainer/worker/answers/solve';
import { viewUpdate } from '../../../../src/trainer/worker/answers/update';
import type { Dataset } from '../../../../src/trainer/worker/dataset';
import type { ModelState } from '../../../../src/trainer/worker/model';
import type { SplitSummary } from '../../../../src/trainer/worker/splitSummary';
import { datasetOf } from '../../../fixtures/dataset';

const settings = { ...DEFAULT_SETTINGS, rank: 3, lambda: 0.5, iterations: 4 };
const fresh = (): boolean => false;
let data: Dataset;
let parts: EngineData;
let summary: SplitSummary;

beforeAll(() => {
  const drawn = drawRatings(5);
  data = datasetOf({
    userIds: drawn.userIds.slice(0, 9_000),
    movieIds: drawn.movieIds.slice(0, 9_000).map((id) => 1 + (id % 60)),
    values: drawn.values.slice(0, 9_000),
  });
  ({ parts, summary } = data.split(settings));
});

/** The model right after a half-step of one side. */
function after(side: Side): ModelState {
  const model = train(parts.training, settings);
  if (side === 'users') solveSide(parts.training.byUser, model.movies, model.users, settings.rank, settings.lambda);
  return { run: 1, halfStep: side === 'users' ? 9 : 8, split: summary, lambda: settings.lambda, ...model };
}

describe('the solve of one row', () => {
  for (const side of ['users', 'movies'] as const) {
    it(`of the ${side} is the engine’s own, bit for bit`, async () => {
      const model = after(side);
      const { offsets, columns, values } = rowsOf(parts.training, side);
      for (const row of [0, 7, rowCount(rowsOf(parts.training, side)) - 1]) {
        const view = (await viewSolve(model, data, { side, row, rows: 5 }))!;
        const [first, end] = [offsets[row]!, offsets[row + 1]!];
        expect(view).toMatchObject({ side, row, ridge: 0.5, count: end - first });
        expect(view.x).toEqual(view.stored);
        expect(view.residual).toBeLessThan(1e-10);
        expect([...view.columns]).toEqual([...columns.subarray(first, Math.min(end, first + 5))]);
        expect([...view.ratings]).toEqual([...values.subarray(first, Math.min(end, first + 5))]);
        const held = model[otherSide(side)];
        view.columns.forEach((column, place) => {
          expect(view.fixed.slice(place * 3, place * 3 + 3)).toEqual(held.slice(column * 3, column * 3 + 3));
        });
      }
    });
  }

  it('says what λ is multiplied by', async () => {
    const model = { ...after('users'), exponent: 1 } as const;
    const { offsets } = parts.training.byUser;
    const count = offsets[1]! - offsets[0]!;
    const view = (await viewSolve(model, data, { side: 'users', row: 0, rows: 5 }))!;
    expect(view).toMatchObject({ lambda: 0.5, isWeighted: true, count, ridge: 0.5 * count });
    expect(await viewSolve(after('users'), data, { side: 'users', row: 0, rows: 5 })).toMatchObject({
      isWeighted: false,
      ridge: 0.5,
    });
    expect(viewUpdate(model, data, { user: 0, rows: 5 })).toMatchObject({ isWeighted: true, ridge: 0.5 * count });
  });

  it('is not told of a side that stood still, nor of the random start', async () => {
    const model = after('movies');
    expect(await viewSolve(model, data, { side: 'users', row: 0, rows: 5 })).toBeUndefined();
    expect(await viewSolve({ ...model, halfStep: 0 }, data, { side: 'movies', row: 0, rows: 5 })).toBeUndefined();
  });
});

describe('one user with one factor', () => {
  const request = { user: 12, seed: 3, startScale: 0.01, iterations: 5 };

  it('says what λ is multiplied by, and that biases of the model on display are left out', async () => {
    const plain = (await viewRankOne(after('movies'), data, request, fresh))!;
    expect(plain).toMatchObject({ isWeighted: false, leavesBiases: false, count: plain.ratings.length });
    const biases = { mean: 3, users: new Float64Array(data.ratings.userIds.length), movies: new Float64Array(60) };
    const view = (await viewRankOne({ ...after('movies'), exponent: 1, biases }, data, request, fresh))!;
    expect(view).toMatchObject({ isWeighted: true, leavesBiases: true, lambda: 0.5, ridge: 0.5 * view.count });
    // The ratings as they are, nothing taken away.
    expect(view.ratings).toEqual(plain.ratings);
  });

  it('has the movies of a model of rank 1 with the same split and λ, trained aside', async () => {
    const aside = train(parts.training, { ...request, rank: 1, lambda: 0.5 });
    const view = (await viewRankOne(after('movies'), data, request, fresh))!;
    expect(view).toMatchObject({ user: 12, ridge: 0.5, isModel: false });
    // Sums add up in the order of the file there, and of the row here.
    const differences = (of: typeof view, movies: ArrayLike<number>): number[] =>
      Array.from(of.factors, (factor, at) => Math.abs(factor - movies[of.movies[at]!]!));
    expect(Math.max(...differences(view, aside.movies))).toBeLessThan(1e-12);
    const { offsets, values } = parts.training.byUser;
    expect([...view.ratings]).toEqual([...values.subarray(offsets[12], offsets[13])]);
    // Another λ is another model.
    const other = train(parts.training, { ...request, rank: 1, lambda: 20 });
    const stiff = (await viewRankOne({ ...after('movies'), lambda: 20 }, data, request, fresh))!;
    expect(Math.max(...differences(stiff, other.movies))).toBeLessThan(1e-12);
    expect(Math.max(...differences(stiff, aside.movies))).toBeGreaterThan(0.01);
    // And so is another start.
    const large = train(parts.training, { ...request, startScale: 1, rank: 1, lambda: 0.5 });
    const begun = (await viewRankOne(after('movies'), data, { ...request, startScale: 1 }, fresh))!;
    expect(Math.max(...differences(begun, large.movies))).toBeLessThan(1e-12);
    expect(Math.max(...differences(begun, aside.movies))).toBeGreaterThan(1e-6);
  });

  it('has those of the model on display where that has one factor', async () => {
    const movies = initialFactors(data.ratings.movieIds.length, 1, 9);
    const users = new Float64Array(data.ratings.userIds.length);
    const model = { run: 1, halfStep: 2, split: summary, rank: 1, lambda: 2, users, movies };
    const view = (await viewRankOne(model, data, request, fresh))!;
    expect(view).toMatchObject({ isModel: true, ridge: 2 });
    expect([...view.factors]).toEqual(Array.from(view.movies, (movie) => movies[movie]!));
  });

  it('is not told once a newer run has begun', async () => {
    expect(await viewRankOne(after('movies'), data, { ...request, seed: 77 }, () => true)).toBeUndefined();
  });
});
