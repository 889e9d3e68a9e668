import { describe, expect, it } from 'vitest';
import { train } from '../../../../src/als/als';
import { predict } from '../../../../src/als/predict';
import type { Axes } from '../../../../src/trainer/shared/axes';
import { factorsOn } from '../../../../src/trainer/worker/answers/axes';
import { viewFactors } from '../../../../src/trainer/worker/answers/factors';
import { viewMovieFactor } from '../../../../src/trainer/worker/answers/movieFactor';
import { viewGauge, viewLeadingAxes } from '../../../../src/trainer/worker/answers/gauge';
import type { ModelState } from '../../../../src/trainer/worker/model';
import { DEFAULT_SETTINGS } from '../../../../src/trainer/shared/settings';
import { datasetOf } from '../../../fixtures/dataset';
import { drawRatings } from '../../../../src/ratings/law';

const drawn = drawRatings(5);
const data = datasetOf({
  userIds: drawn.userIds.slice(0, 20_000),
  movieIds: drawn.movieIds.slice(0, 20_000).map((id) => 1 + (id % 80)),
  values: drawn.values.slice(0, 20_000),
});
const settings = { ...DEFAULT_SETTINGS, rank: 5, lambda: 0.5, iterations: 6 };
const { parts, summary } = data.split(settings);
const trained = train(parts.training, settings);
const state: ModelState = { run: 1, halfStep: 12, split: summary, rank: 5, lambda: 0.5, ...pick(trained) };
const TURNED: Axes = { kind: 'turned', from: 1, towards: 3, degrees: 50 };
const OWN: Axes = { kind: 'own' };
const never = (): boolean => false;

function pick({ users, movies }: typeof trained) {
  return { users, movies };
}

describe('other axes', () => {
  it('change columns and no prediction: a turn, by less than 1e-10 and the penalty not at all', async () => {
    const view = (await viewGauge(state, data, { axes: TURNED }, never))!;
    expect(view.largestChange).toBeLessThan(1e-10);
    expect(view.penalty.after).toBeCloseTo(view.penalty.before, 6);
    const turned = factorsOn(state, 'users', TURNED);
    expect(turned[1]).not.toBeCloseTo(state.users[1]!, 2);
    expect(turned[0]).toBe(state.users[0]);
  });

  it('are the model’s own where the penalty is least', async () => {
    const view = (await viewGauge(state, data, { axes: OWN }, never))!;
    expect(view.largestChange).toBeLessThan(1e-8);
    expect(view.penalty.after).toBeLessThan(view.penalty.before);
    const { penalty } = viewLeadingAxes(state);
    expect(penalty.trained).toBe(view.penalty.before);
    expect(penalty.own / view.penalty.after).toBeCloseTo(1, 10);
    const again: ModelState = {
      ...state,
      users: factorsOn(state, 'users', OWN),
      movies: factorsOn(state, 'movies', OWN),
    };
    const turnedAway = (await viewGauge(again, data, { axes: TURNED }, never))!;
    expect(turnedAway.penalty.after).toBeCloseTo(view.penalty.after, 6);
  });

  it('are the same array while nothing changes, and follow another half-step of either side', () => {
    const once = factorsOn(state, 'users', OWN);
    expect(factorsOn(state, 'users', OWN)).toBe(once);
    const moved: ModelState = { ...state, movies: state.movies.map((value, entry) => value * (1 + (entry % 3))) };
    expect(factorsOn(moved, 'users', OWN)).not.toEqual(once);
  });

  it('leave a model alone that lacks the plane of the turn', () => {
    expect(factorsOn(state, 'users', { ...TURNED, towards: 5 })).toBe(state.users);
  });

  it('show in windows of factors, sorted by a column on those axes', () => {
    const request = {
      side: 'users',
      axes: OWN,
      sortBy: 1,
      descending: true,
      from: 0,
      count: 6,
      find: undefined,
    } as const;
    const { values, rows } = viewFactors(state, data, request);
    const own = factorsOn(state, 'users', OWN);
    const seconds = [...rows].map((row) => own[row * 5 + 1]!);
    expect(seconds).toEqual([...seconds].sort((a, b) => b - a));
    expect(values[1]).toBeCloseTo(seconds[0]!, 6);
  });

  it('are not told when a newer run has begun', async () => {
    expect(await viewGauge(state, data, { axes: TURNED }, () => true)).toBeUndefined();
  });
});

describe('the leading axes', () => {
  it('hold the largest singular values, and places whose products approach the predictions', () => {
    const { spectrum, users, movies } = viewLeadingAxes(state);
    expect([...spectrum]).toEqual([...spectrum].sort((a, b) => b - a));
    const onTwo = users[0]! * movies[0]! + users[1]! * movies[1]!;
    expect(Math.abs(onTwo - predict(state.users, state.movies, 5, 0, 0))).toBeLessThan(1.5);
    // Both sides share each singular value evenly: Σ of squares along an axis is the value itself.
    const along = (places: Float32Array, axis: number): number =>
      places.reduce((sum, value, index) => sum + (index % 2 === axis ? value ** 2 : 0), 0);
    for (const axis of [0, 1]) {
      expect(along(users, axis) / spectrum[axis]!).toBeCloseTo(1, 4);
      expect(along(movies, axis) / spectrum[axis]!).toBeCloseTo(1, 4);
    }
  });

  it('have no second value where there is one factor', () => {
    const one = train(parts.training, { ...settings, rank: 1 });
    const { users, spectrum } = viewLeadingAxes({ ...state, rank: 1, ...pick(one) });
    expect(spectrum).toHaveLength(1);
    expect(users.some((value, index) => index % 2 === 1 && value !== 0)).toBe(false);
  });
});

describe('one factor of all movies', () => {
  it('is a column on the axes that are asked for, without movies that have no training rating', () => {
    const { offsets } = summary;
    const own = factorsOn(state, 'movies', OWN);
    const { factor, values } = viewMovieFactor(state, data, { axes: OWN, factor: 2 });
    expect(factor).toBe(2);
    expect(values).toHaveLength(data.ratings.movieIds.length);
    values.forEach((value, movie) => {
      const isRated = offsets.movies[movie + 1]! > offsets.movies[movie]!;
      expect(value).toBe(isRated ? Math.fround(own[movie * 5 + 2]!) : NaN);
    });
  });

  it('is the last one where the model has no such factor', () => {
    expect(viewMovieFactor(state, data, { axes: OWN, factor: 9 }).factor).toBe(4);
  });
});
