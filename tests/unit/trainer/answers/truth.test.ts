import { describe, expect, it } from 'vitest';
import { train } from '../../../../src/als/als';
import { DEFAULT_SETTINGS, splitOf } from '../../../../src/trainer/shared/settings';
import { fingerprint } from '../../../../src/trainer/worker/answers/fingerprint';
import { viewKindPlane } from '../../../../src/trainer/worker/answers/kindPlane';
import { nearestCentroid } from '../../../../src/trainer/worker/answers/nearestCentroid';
import { tellTruth } from '../../../../src/trainer/worker/answers/truth';
import { datasetOf } from '../../../fixtures/dataset';
import { lawColumns } from '../../../fixtures/law';
import { columnsOf } from '../../../fixtures/ratingColumns';

const data = datasetOf(lawColumns);
const { parts, summary } = data.split(DEFAULT_SETTINGS);
const other = datasetOf(columnsOf([7, 30, 1], [2, 10, 5], [7, 10, 3]));

describe('the truth about the file of the law', () => {
  const truth = tellTruth(data, { split: splitOf(DEFAULT_SETTINGS) })!;

  it('has the floor that its low and high held-out ratings give: variances 1/4 and 2/3', () => {
    const { isHeldOut } = summary;
    const heldOut = lawColumns.values.filter((_, row) => isHeldOut[row] === 1);
    const low = heldOut.filter((rating) => rating <= 2).length / heldOut.length;
    expect(truth.floor).toBeCloseTo(Math.sqrt(low / 4 + ((1 - low) * 2) / 3), 12);
    // Of the whole law: 0.759.
    expect(truth.floor).toBeCloseTo(0.759, 2);
  });

  it('comes as close to these rows as chance has it', () => {
    // The variance of (r − mean)² is at most 1/4, so that of its mean over 96,912 rows has a deviation below 0.0017.
    expect(Math.abs(truth.attained ** 2 - truth.floor ** 2)).toBeLessThan(4 * 0.0017);
    expect(truth.attained).not.toBe(truth.floor);
  });

  it('is not told of any other file', () => {
    expect(tellTruth(other, { split: splitOf(DEFAULT_SETTINGS) })).toBeNull();
    const model = {
      run: 1,
      halfStep: 2,
      split: summary,
      rank: 1,
      lambda: 1,
      users: Float32Array.of(1, 1),
      movies: Float32Array.of(1, 1),
    };
    expect(viewKindPlane(model, other)).toBeNull();
  });
});

describe('the kinds that a model of the file has found', () => {
  const placed = (rank: number, iterations: number) => {
    const settings = { ...DEFAULT_SETTINGS, rank, lambda: 1, iterations };
    const state = { run: 1, halfStep: 2 * iterations, split: summary, lambda: 1, ...train(parts.training, settings) };
    return viewKindPlane(state, data)!;
  };
  const right = (found: readonly (readonly number[])[]) => found.reduce((sum, counts, kind) => sum + counts[kind]!, 0);

  it('are nearly all of them at rank 2', () => {
    const { users, movies } = placed(2, 10);
    expect(users.found.flat().reduce((a, b) => a + b)).toBe(5384);
    expect(movies.found.flat().reduce((a, b) => a + b)).toBe(2608);
    expect(right(users.found) / 5384).toBeGreaterThan(0.97);
    expect(right(movies.found) / 2608).toBeGreaterThan(0.97);
  });

  it('lie on a line at rank 1', () => {
    const { users } = placed(1, 3);
    expect(users.places.filter((_, index) => index % 2 === 1).every((y) => y === 0)).toBe(true);
    expect(users.places.some((x) => x !== 0)).toBe(true);
  });
});

describe('the nearest centre', () => {
  it('is taken among the means of the true kinds', () => {
    // Kind 0 about (0, 0) with one far out, kind 1 about (10, 0).
    const places = Float32Array.of(-1, 0, 1, 0, 9, 0, 10, 0, 12, 0);
    expect(nearestCentroid(places, Uint8Array.of(0, 0, 0, 1, 1), 2)).toEqual([
      [2, 1],
      [0, 2],
    ]);
  });

  it('is of no kind that nobody is of', () => {
    expect(nearestCentroid(Float32Array.of(1, 1, 2, 2), Uint8Array.of(1, 1), 3)).toEqual([
      [0, 0, 0],
      [0, 2, 0],
      [0, 0, 0],
    ]);
  });
});

describe('the fingerprint of a file', () => {
  const rows = [
    [7, 30, 1],
    [2, 10, 5],
    [7, 10, 3],
  ] as const;

  it('is the same for the same ratings', async () => {
    expect(await fingerprint(datasetOf(columnsOf(...rows)))).toBe(await fingerprint(other));
  });

  it.each([
    [
      'a rating',
      [
        [7, 30, 2],
        [2, 10, 5],
        [7, 10, 3],
      ],
    ],
    [
      'an id',
      [
        [8, 30, 1],
        [2, 10, 5],
        [8, 10, 3],
      ],
    ],
    [
      'the order of rows',
      [
        [2, 10, 5],
        [7, 30, 1],
        [7, 10, 3],
      ],
    ],
    [
      'the number of rows',
      [
        [7, 30, 1],
        [2, 10, 5],
      ],
    ],
  ] as const)('differs with %s', async (_, changed) => {
    expect(await fingerprint(datasetOf(columnsOf(...changed)))).not.toBe(await fingerprint(other));
  });
});
