import { beforeAll, describe, expect, it } from 'vitest';
import { initialFactors, solveSide, train } from '../../../src/als/als';
import { type Baselines, fitBaselines } from '../../../src/als/baselines';
import type { SparseRows } from '../../../src/als/matrix';
import { type ErrorMeasures, measure, measureFactors } from '../../../src/als/metrics';
import { sumOfSquaredErrors, sumOfSquares } from '../../../src/als/objective';
import { split } from '../../../src/ratings/split';
import { lawRatings } from '../../fixtures/law';
import { trainingRows } from '../../fixtures/trainingRows';

const parts = split(lawRatings, { heldOutShare: 0.2, splitSeed: 42 });
const { training } = parts;
const heldOut = parts.heldOut.byUser;

/** What is left for a predictor that knows the class of every held-out rating: the means of {1, 2} and {3, 4, 5}. */
const noiseFloor = Math.sqrt(mean(Array.from(heldOut.values, (rating) => (rating - (rating <= 2 ? 1.5 : 4)) ** 2)));

interface Training {
  /** RMSE over the training cells after iteration 1, 2, …; index 0 is unused. */
  readonly cellRmse: readonly number[];
  readonly trainRows: ErrorMeasures;
  readonly test: ErrorMeasures;
}

function trainedOnFile(rank: number, lambda: number): Training {
  const users = new Float64Array(5384 * rank);
  const movies = initialFactors(2608, rank, 0);
  const measured = (rows: SparseRows): ErrorMeasures => measureFactors(rows, users, movies, rank);
  const cellRmse = [NaN];
  for (let iteration = 1; iteration <= 15; iteration++) {
    solveSide(training.byUser, movies, users, rank, lambda);
    solveSide(training.byMovie, users, movies, rank, lambda);
    cellRmse.push(measured(training.byUser).rmse);
  }
  return { cellRmse, trainRows: measured(trainingRows(parts)), test: measured(heldOut) };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The tolerance that independent implementations and other draws of the file need. */
function expectNear(value: number, low: number, high = low): void {
  expect(value).toBeGreaterThan(low - 0.004);
  expect(value).toBeLessThan(high + 0.004);
}

describe('the file drawn by the law, rank 10 and λ = 0.1 as in the tutorial', () => {
  let model: Training;
  beforeAll(() => {
    model = trainedOnFile(10, 0.1);
  });

  it.each([
    [5, 0.644],
    [10, 0.628],
    [15, 0.622],
  ])('RMSE over the training cells at iteration %i is %f', (iteration, rmse) => {
    expectNear(model.cellRmse[iteration]!, rmse);
  });

  it('RMSE 0.626 and MAE 0.521 over the training rows', () => {
    expect(model.trainRows.count).toBe(387_648);
    expectNear(model.trainRows.rmse, 0.626);
    expectNear(model.trainRows.mae, 0.521);
  });

  it('RMSE 0.922–0.929 and MAE 0.760–0.767 over the held-out rows', () => {
    expectNear(model.test.rmse, 0.922, 0.929);
    expectNear(model.test.mae, 0.76, 0.767);
  });

  it('memorises noise: its training error lies below the noise floor, its held-out error far above', () => {
    expect(model.trainRows.rmse).toBeLessThan(noiseFloor - 0.1);
    expect(model.test.rmse).toBeGreaterThan(noiseFloor + 0.1);
  });

  it('loses to the bias baseline on held-out rows', () => {
    expect(model.test.rmse).toBeGreaterThan(measure(heldOut, fitBaselines(training).bias).rmse);
  });
});

describe('the file drawn by the law, rank 2 and λ = 1', () => {
  let model: Training;
  beforeAll(() => {
    model = trainedOnFile(2, 1);
  });

  it('held-out RMSE comes to 0.773', () => {
    expect(Math.abs(model.test.rmse - 0.773)).toBeLessThan(0.01);
  });

  it('comes close to the noise floor and does not beat it', () => {
    expect(model.test.rmse).toBeGreaterThan(noiseFloor);
    expect(model.test.rmse).toBeLessThan(1.03 * noiseFloor);
  });
});

// mathematics.md, section 10: an independent implementation gave these for the file and split of the page.
describe('the start on the file drawn by the law, rank 10 and λ = 0.1', () => {
  it.each([
    [0.01, 283_184, 135_402, 107],
    [1, 151_389],
  ])('from 0 to %f: after 15 iterations the objective is %i', (startScale, objective, ...sides) => {
    const { users, movies } = train(training, { rank: 10, lambda: 0.1, iterations: 15, seed: 1, startScale });
    const [ofUsers, ofMovies] = [users, movies].map((factors) => 0.1 * sumOfSquares(factors));
    const total = sumOfSquaredErrors(training.byUser, users, movies, 10) + ofUsers! + ofMovies!;
    expect(Math.abs(total / objective - 1)).toBeLessThan(1e-3);
    if (sides.length > 0) {
      expect(Math.abs(ofUsers! / sides[0]! - 1)).toBeLessThan(1e-3);
      expect(Math.abs(ofMovies! / sides[1]! - 1)).toBeLessThan(1e-2);
    }
  });
});

describe('the noise floor of the held-out rows', () => {
  it('is 0.758', () => {
    expectNear(noiseFloor, 0.758);
  });
});

describe('the baselines on the file drawn by the law', () => {
  let baselines: Baselines;
  beforeAll(() => {
    baselines = fitBaselines(training);
  });

  it.each([
    ['globalMean', 1.28, 1.089],
    ['userMean', 1.114, 0.918],
    ['movieMean', 1.063, 0.858],
    ['bias', 0.85, 0.703],
  ] as const)('%s: held-out RMSE %f and MAE %f', (name, rmse, mae) => {
    const measured = measure(heldOut, baselines[name]);
    expect(Math.abs(measured.rmse - rmse)).toBeLessThan(0.01);
    expect(Math.abs(measured.mae - mae)).toBeLessThan(0.01);
  });
});
