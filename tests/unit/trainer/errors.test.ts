import { quantileSorted } from 'd3';
import { describe, expect, it } from 'vitest';
import { predict } from '../../../src/als/predict';
import { drawRatings } from '../../../src/ratings/law';
import type { RatingColumns } from '../../../src/ratings/ratings';
import { DEFAULT_SETTINGS } from '../../../src/trainer/shared/settings';
import { viewErrors } from '../../../src/trainer/worker/answers/errors';
import { Dataset } from '../../../src/trainer/worker/dataset';
import { randomFactors } from '../../fixtures/cells';
import { lehmer } from '../../fixtures/random';
import { parsedOf } from '../../fixtures/ratingColumns';

const RANK = 3;
const REQUEST = { residualWidth: 0.1, predictionWidth: 0.5, mostRows: Infinity };
const never = (): boolean => false;

interface PredictedRow {
  readonly rating: number;
  readonly predicted: number;
}

/** A file, factors for it, and each part's rows with their predictions, found without the code under test. */
function setUp(columns: RatingColumns, heldOutShare = 0.3) {
  const data = new Dataset(parsedOf(columns));
  const { summary } = data.split({ ...DEFAULT_SETTINGS, heldOutShare });
  const { ratings } = data;
  const users = randomFactors(ratings.userIds.length, RANK, 5).map((factor) => 1.1 + 0.6 * factor);
  const movies = randomFactors(ratings.movieIds.length, RANK, 6).map((factor) => 1.1 + 0.6 * factor);
  const model = { run: 1, halfStep: 2, split: summary, rank: RANK, lambda: 1, users, movies };

  const { isHeldOut } = summary;
  const all = [...ratings.values.keys()];
  const trainingRows = all.filter((row) => isHeldOut[row] === 0);
  const knownUsers = new Set(trainingRows.map((row) => ratings.users[row]!));
  const knownMovies = new Set(trainingRows.map((row) => ratings.movies[row]!));
  const heldOutRows = all.filter(
    (row) => isHeldOut[row] === 1 && knownUsers.has(ratings.users[row]!) && knownMovies.has(ratings.movies[row]!),
  );
  const predicted = (row: number): PredictedRow => ({
    rating: ratings.values[row]!,
    predicted: predict(users, movies, RANK, ratings.users[row]!, ratings.movies[row]!),
  });
  return { data, model, rows: { training: trainingRows, heldOut: heldOutRows }, predicted };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sparse enough for users and movies without a training row, crowded enough for pairs that repeat. */
function roughColumns(): RatingColumns {
  const random = lehmer(3);
  const draw = (bound: number, size: number): Int32Array =>
    Int32Array.from({ length: size }, () => 1 + Math.floor(bound * random() ** 2));
  return { userIds: draw(90, 3000), movieIds: draw(400, 3000), values: Float32Array.from(draw(5, 3000)) };
}

describe('the errors of a model', () => {
  it('are those of a plain loop over the rows of each part that can be predicted', async () => {
    const { data, model, rows, predicted } = setUp(roughColumns());
    expect(model.split.info.unpredictable).toBeGreaterThan(0);
    const view = (await viewErrors(model, data, REQUEST, never))!;
    expect(view.every).toBe(1);
    for (const part of ['training', 'heldOut'] as const) {
      const { measures, mean: meanError, residuals, byRating, byPrediction } = view[part];
      const expected = rows[part].map(predicted);
      const errors = expected.map((row) => row.rating - row.predicted);
      expect(measures.count).toBe(expected.length);
      expect(measures.rmse).toBeCloseTo(Math.sqrt(mean(errors.map((error) => error ** 2))), 10);
      expect(measures.mae).toBeCloseTo(mean(errors.map(Math.abs)), 10);
      expect(meanError).toBeCloseTo(mean(errors), 10);

      const inBin = (bin: number): number => errors.filter((error) => Math.floor(error / 0.1) === bin).length;
      const first = Math.round(residuals.from / residuals.width);
      // No error lies beyond the bins.
      expect(Math.max(...errors.map(Math.abs))).toBeLessThan(-residuals.from);
      expect([...residuals.counts]).toEqual([...residuals.counts.keys()].map((bin) => inBin(first + bin)));

      expect(byRating.map(({ rating }) => rating)).toEqual([1, 2, 3, 4, 5]);
      for (const level of byRating) {
        const predictions = expected
          .filter(({ rating }) => rating === level.rating)
          .map((row) => row.predicted)
          .sort((a, b) => a - b);
        expect(level.count).toBe(predictions.length);
        expect(level.predicted).toBeCloseTo(mean(predictions), 10);
        const grain = 4 / 400 + Math.max(...predictions.slice(1).map((value, index) => value - predictions[index]!));
        expect(Math.abs(level.low - quantileSorted(predictions, 0.1)!)).toBeLessThan(grain);
        expect(Math.abs(level.high - quantileSorted(predictions, 0.9)!)).toBeLessThan(grain);
      }

      expect(byPrediction.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
      for (const bin of byPrediction) {
        const inside = expected.filter((row) => row.predicted >= bin.from && row.predicted < bin.to);
        expect(bin.count).toBe(inside.length);
        expect(bin.rating).toBeCloseTo(mean(inside.map(({ rating }) => rating)), 10);
        expect(bin.predicted).toBeCloseTo(mean(inside.map((row) => row.predicted)), 10);
      }
    }
  });

  it('are told of held-out rows whose user and movie a training row has, and of the others', async () => {
    const { data, model, rows, predicted } = setUp(roughColumns());
    const { heldOutCells } = (await viewErrors(model, data, REQUEST, never))!;
    const { users, movies } = data.ratings;
    const trained = new Set(rows.training.map((row) => `${users[row]},${movies[row]}`));
    for (const cells of ['seen', 'unseen'] as const) {
      const errors = rows.heldOut
        .filter((row) => trained.has(`${users[row]},${movies[row]}`) === (cells === 'seen'))
        .map(predicted)
        .map(({ rating, predicted: value }) => rating - value);
      expect(errors.length).toBeGreaterThan(50);
      expect(heldOutCells[cells].count).toBe(errors.length);
      expect(heldOutCells[cells].rmse).toBeCloseTo(Math.sqrt(mean(errors.map((error) => error ** 2))), 10);
      expect(heldOutCells[cells].mae).toBeCloseTo(mean(errors.map(Math.abs)), 10);
    }
    // Of another split others.
    const { summary } = data.split({ heldOutShare: 0.3, splitSeed: 7 });
    const other = (await viewErrors({ ...model, split: summary }, data, REQUEST, never))!.heldOutCells;
    expect(other.seen.rmse).not.toBe(heldOutCells.seen.rmse);
  });

  it('are counted at the ends where a prediction is beyond all bins', async () => {
    const { data, model } = setUp(roughColumns());
    const wild = { ...model, users: model.users.map((factor) => 100 * factor) };
    const { heldOut } = (await viewErrors(wild, data, REQUEST, never))!;
    const sum = (counts: Uint32Array): number => counts.reduce((total, count) => total + count, 0);
    expect(sum(heldOut.residuals.counts)).toBe(heldOut.measures.count);
    expect(heldOut.byPrediction.reduce((total, { count }) => total + count, 0)).toBe(heldOut.measures.count);
  });

  it('are taken from every nth row of a file with more rows than asked for', async () => {
    const { data, model, rows, predicted } = setUp(roughColumns());
    const view = (await viewErrors(model, data, { ...REQUEST, mostRows: 800 }, never))!;
    expect(view.every).toBe(4);
    const expected = rows.training.filter((row) => row % 4 === 0).map(predicted);
    expect(view.training.measures.count).toBe(expected.length);
    expect(view.training.mean).toBeCloseTo(mean(expected.map((row) => row.rating - row.predicted)), 10);
  });

  it('take neighbouring ratings together where there are very many', async () => {
    const columns = roughColumns();
    const random = lehmer(8);
    const fine = { ...columns, values: columns.values.map(() => -10 + Math.round(200 * random()) / 10) };
    const { data, model } = setUp(fine);
    const { byRating } = (await viewErrors(model, data, REQUEST, never))!.training;
    expect(byRating).toHaveLength(10);
    byRating.forEach(({ rating }, level) => {
      expect(rating).toBeGreaterThan(-10 + 2 * level);
      expect(rating).toBeLessThan(-8 + 2 * level);
    });
  });

  it('are all found in a file of a single rating', async () => {
    const columns = roughColumns();
    const { data, model } = setUp({ ...columns, values: columns.values.fill(3) });
    const { training } = (await viewErrors(model, data, REQUEST, never))!;
    expect(training.byRating.map(({ rating, count }) => ({ rating, count }))).toEqual([
      { rating: 3, count: training.measures.count },
    ]);
  });
});

describe('a long answer', () => {
  it('lets go of the thread between slices', async () => {
    const { data, model } = setUp(drawRatings(4));
    let done = false;
    const answer = viewErrors(model, data, REQUEST, never).then(() => (done = true));
    // Whatever is done in one go would be done by now.
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    expect(done).toBe(false);
    await answer;
  });

  it('is given up once it is stale', async () => {
    const { data, model } = setUp(drawRatings(4));
    let looks = 0;
    expect(await viewErrors(model, data, REQUEST, () => ++looks === 3)).toBeUndefined();
    expect(looks).toBe(3);
  });
});
