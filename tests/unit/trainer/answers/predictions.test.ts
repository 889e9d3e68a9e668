import { describe, expect, it } from 'vitest';
import { viewBlock } from '../../../../src/trainer/worker/answers/block';
import { findExtremes } from '../../../../src/trainer/worker/answers/extremes';
import { viewPrediction } from '../../../../src/trainer/worker/answers/prediction';
import { viewUser } from '../../../../src/trainer/worker/answers/user';
import { Dataset } from '../../../../src/trainer/worker/dataset';
import type { ModelState } from '../../../../src/trainer/worker/model';
import { datasetOf } from '../../../fixtures/dataset';
import { columnsOf, parsedOf } from '../../../fixtures/ratingColumns';

/** Users 2, 5, 9 and movies 10, 20, 30; user 5 rates movie 20 twice. */
const columns = () => columnsOf([5, 20, 1], [2, 10, 3], [5, 30, 2], [5, 20, 4], [9, 30, 5]);

const data = new Dataset(parsedOf(columns()));

/** Which of these rows are held out is drawn; looking until it is as asked for. */
function modelWhere(isWanted: (isHeldOut: Uint8Array) => boolean): ModelState {
  for (let splitSeed = 0; splitSeed < 500; splitSeed++) {
    const { summary } = data.split({ splitSeed, heldOutShare: 0.2 });
    if (!isWanted(summary.isHeldOut)) continue;
    return {
      ...{ run: 1, halfStep: 2, split: summary, rank: 2, lambda: 1 },
      users: Float32Array.of(1, 0, 3, 4, 0, 2),
      movies: Float32Array.of(1, 1, 2, 0, 0, 5),
    };
  }
  throw new Error('No split is like that.');
}

const model = modelWhere((isHeldOut) => isHeldOut[3] === 1);

describe('a block', () => {
  it('holds p·q of each user and movie, users down', () => {
    const { predicted } = viewBlock(model, data, { users: [1, 2], movies: [2, 0, 1] });
    expect([...predicted]).toEqual([20, 7, 6, 10, 2, 0]);
  });

  it('marks a cell as held out by the last rating of its pair', () => {
    expect([...viewBlock(model, data, { users: [0, 1], movies: [0, 1, 2] }).heldOut]).toEqual([0, 0, 0, 0, 1, 0]);
    const first = modelWhere((isHeldOut) => isHeldOut[0] === 1);
    expect([...viewBlock(first, data, { users: [0, 1], movies: [0, 1, 2] }).heldOut]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is no larger than a picture of cells', () => {
    const many = Array.from({ length: 50 }, () => 0);
    expect(() => viewBlock(model, data, { users: many, movies: many })).toThrow(RangeError);
  });
});

describe('a prediction', () => {
  it('stands beside the last rating of the pair, and the means of both', async () => {
    expect(await viewPrediction(model, data, { user: 1, movie: 1 })).toEqual({
      ...{ user: 1, movie: 1, predicted: 6, actual: 4, times: 2, heldOut: true },
      ...{ userMean: expect.closeTo(7 / 3, 6) as number, movieMean: 2.5, nextRated: 2 },
    });
  });

  it('of a pair without a rating has nothing beside it', async () => {
    expect(await viewPrediction(model, data, { user: 2, movie: 0 })).toMatchObject({
      ...{ predicted: 2, actual: undefined, times: 0, heldOut: false, nextRated: 2 },
    });
  });

  it('without a movie is that of the user’s first, and the next ones lead through all that the user rated and back', async () => {
    const first = await viewPrediction(model, data, { user: 1, movie: undefined });
    expect(first.movie).toBe(1);
    expect((await viewPrediction(model, data, { user: 1, movie: 2 })).nextRated).toBe(1);
    expect((await viewPrediction(model, data, { user: 0, movie: undefined })).nextRated).toBe(0);
  });
});

describe('a user', () => {
  it('has a row of a length', () => {
    expect([0, 1, 2].map((user) => viewUser(model, data, { user, recommendations: 1 }).length)).toEqual([1, 5, 2]);
  });
});

describe('the extremes', () => {
  const data = datasetOf(
    columnsOf([1, 1, 1], [2, 1, 2], [2, 2, 2], [3, 1, 1], [3, 2, 5], [4, 1, 4], [4, 2, 4], [5, 1, 2], [5, 2, 2]),
  );

  it('are found among users with enough ratings, the first where several are as far', async () => {
    expect(await findExtremes(data, { minimumRatings: 2 })).toEqual({
      harshest: { user: 1, count: 2, mean: 2, spread: 0 },
      kindest: { user: 3, count: 2, mean: 4, spread: 0 },
      widest: { user: 2, count: 2, mean: 3, spread: 2 },
    });
  });

  it('are found among all where nobody has enough', async () => {
    expect((await findExtremes(data, { minimumRatings: 20 }))?.harshest).toMatchObject({ user: 0, mean: 1 });
  });
});
