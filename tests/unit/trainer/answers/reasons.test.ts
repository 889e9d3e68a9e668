import { describe, expect, it } from 'vitest';
import { solveSide, train } from '../../../../src/als/als';
import { predict } from '../../../../src/als/predict';
import { drawRatings } from '../../../../src/ratings/law';
import { DEFAULT_SETTINGS } from '../../../../src/trainer/shared/settings';
import { viewReasons } from '../../../../src/trainer/worker/answers/reasons';
import type { ModelState } from '../../../../src/trainer/worker/model';
import { datasetOf } from '../../../fixtures/dataset';

const drawn = drawRatings(5);
const data = datasetOf({
  userIds: drawn.userIds.slice(0, 20_000),
  movieIds: drawn.movieIds.slice(0, 20_000).map((id) => 1 + (id % 80)),
  values: drawn.values.slice(0, 20_000),
});
const settings = { ...DEFAULT_SETTINGS, rank: 4, lambda: 0.5, iterations: 4 };
const { training } = data.split(settings);
const trained = train(training, settings);
const state: ModelState = { run: 1, halfStep: 8, rank: 4, lambda: 0.5, users: trained.users, movies: trained.movies };

describe('the reasons for a movie', () => {
  it('and what is left add up to the prediction of the user solved again', () => {
    const users = trained.users.slice();
    solveSide(training.byUser, trained.movies, users, 4, 0.5);
    const view = viewReasons(state, data, { user: 3, movie: 7, count: 5 });
    expect(view.reasons).toHaveLength(5);
    const sum = view.reasons.reduce((total, { contribution }) => total + contribution, view.rest.contribution);
    expect(sum).toBeCloseTo(view.predicted, 10);
    expect(view.predicted).toBeCloseTo(predict(users, trained.movies, 4, 3, 7), 10);
    expect(view.shown).toBe(predict(trained.users, trained.movies, 4, 3, 7));
  });

  it('come the weightiest first, and count those against', () => {
    const all = viewReasons(state, data, { user: 3, movie: 7, count: 1000 });
    const sizes = all.reasons.map(({ contribution }) => Math.abs(contribution));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(all.rest).toEqual({ count: 0, contribution: 0 });
    expect(all.against).toBe(all.reasons.filter(({ contribution }) => contribution < 0).length);
  });

  it('are of the first recommended movie where none is named', () => {
    expect(viewReasons(state, data, { user: 3, movie: undefined, count: 1 })).toMatchObject({ recommended: true });
  });
});
