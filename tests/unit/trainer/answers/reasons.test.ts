import { describe, expect, it } from 'vitest';
import { solveSide, train } from '../../../../src/als/als';
import type { Engine, EngineData } from '../../../../src/als/engine';
import { createFastEngine } from '../../../../src/kernel/fastEngine';
import { separate } from '../../../../src/als/biases';
import { type Factors, rowCount, rowsOf, type Side } from '../../../../src/als/matrix';
import { predict } from '../../../../src/als/predict';
import { createReadableEngine } from '../../../../src/als/readableEngine';
import { drawRatings } from '../../../../src/ratings/law';
import { DEFAULT_SETTINGS } from '../../../../src/trainer/shared/settings';
import { viewReasons } from '../../../../src/trainer/worker/answers/reasons';
import type { ModelState } from '../../../../src/trainer/worker/model';
import { datasetOf } from '../../../fixtures/dataset';
import { VARIANTS } from '../../../fixtures/variants';
import { KERNELS } from '../../kernel/support';

const drawn = drawRatings(5);
const data = datasetOf({
  userIds: drawn.userIds.slice(0, 20_000),
  movieIds: drawn.movieIds.slice(0, 20_000).map((id) => 1 + (id % 80)),
  values: drawn.values.slice(0, 20_000),
});
const settings = { ...DEFAULT_SETTINGS, rank: 4, lambda: 0.5, iterations: 4 };
const { parts, summary } = data.split(settings);
const { training } = parts;
const trained = train(training, settings);
const state: ModelState = {
  ...{ run: 1, halfStep: 8, split: summary, rank: 4, lambda: 0.5 },
  ...{ users: trained.users, movies: trained.movies },
};

/** A model with biases as the engine keeps it, taken apart. */
function apart(factors: Readonly<Record<Side, Factors>>, mean: number) {
  const users = separate(factors.users, 'users', 4);
  const movies = separate(factors.movies, 'movies', 4);
  return {
    ...{ users: users.factors, movies: movies.factors },
    biases: { mean, users: users.biases, movies: movies.biases },
  };
}

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

  const engines = [
    { engine: 'readable', create: createReadableEngine, exact: 1e-10 },
    ...KERNELS.map(({ form, kernel }) => ({
      engine: `fast, ${form}`,
      create: (parts: EngineData): Engine => createFastEngine(kernel, parts),
      exact: 1e-3,
    })),
  ];
  const cases = engines.flatMap((engine) => VARIANTS.map((variant) => ({ ...engine, ...variant })));
  it.each(cases)('add up right after a user half-step: $variant, $engine', ({ weighting, biased, create, exact }) => {
    const { mean } = summary;
    const engine = create(parts);
    engine.begin({ rank: 4, lambda: 0.05, seed: 1, weighting, mean: biased ? mean : undefined });
    for (const side of ['users', 'movies', 'users', 'movies', 'users'] as const) {
      engine.solveSide(side, 0, rowCount(rowsOf(parts.training, side)));
    }
    const factors = { users: engine.factors('users'), movies: engine.factors('movies') };
    const exponent = weighting === 'weighted' ? 1 : 0;
    const model = { run: 1, halfStep: 5, split: summary, rank: 4, lambda: 0.05, exponent } as const;
    const solved: ModelState = biased ? { ...model, ...apart(factors, mean) } : { ...model, ...factors };
    for (const movie of [0, 7, 31]) {
      const view = viewReasons(solved, data, { user: 3, movie, count: 4 });
      const sum = view.reasons.reduce((total, { contribution }) => total + contribution, view.rest.contribution);
      expect(Math.abs((view.base ?? 0) + sum - view.shown)).toBeLessThan(exact);
    }
  });
});
