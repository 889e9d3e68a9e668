import { TRAINED_AXES } from '../../../src/trainer/shared/axes';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReadableEngine } from '../../../src/als/readableEngine';
import { drawRatings, formatRatings } from '../../../src/ratings/law';
import { split } from '../../../src/ratings/split';
import type { Frame, RunEvent } from '../../../src/trainer/shared/protocol';
import type { ModelQuestion, ModelQuestions } from '../../../src/trainer/shared/questions';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/trainer/shared/settings';
import { Trainer } from '../../../src/trainer/worker/trainer';
import type { Cell } from '../../fixtures/cells';
import { indexedCopy } from '../../fixtures/ratingColumns';
import { meanOf, objectiveParts, type PlainModel, predicted, readModel, VARIANTS } from '../../fixtures/variants';

const drawn = drawRatings(11);
const columns = {
  userIds: drawn.userIds.slice(0, 3000),
  movieIds: drawn.movieIds.slice(0, 3000).map((id) => 1 + (id % 70)),
  values: drawn.values.slice(0, 3000),
};
const source = {
  name: 'small.dat',
  files: [{ name: 'small.dat', url: `data:text/plain,${encodeURIComponent(formatRatings(columns))}` }],
};
const RANK = 3;

describe.each(VARIANTS)('a run with the model: $variant', ({ weighting, biased }) => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    ...{ rank: RANK, lambda: 0.4, iterations: 4, engine: 'readable', weighting, biases: biased },
  };
  const parts = split(indexedCopy(columns), settings);
  const cells: Cell[] = [];
  const frames: Frame[] = [];
  const states: PlainModel[] = [];
  const trainer = new Trainer();
  let model: PlainModel;

  beforeAll(async () => {
    const { offsets, columns: movies, values } = parts.training.byUser;
    for (let user = 0; user + 1 < offsets.length; user++) {
      for (let entry = offsets[user]!; entry < offsets[user + 1]!; entry++) {
        cells.push({ user, movie: movies[entry]!, rating: values[entry]! });
      }
    }
    const options = { ...settings, mean: biased ? meanOf(cells) : undefined };
    const engine = createReadableEngine(parts);
    engine.begin(options);
    for (let iteration = 0; iteration < settings.iterations; iteration++) {
      for (const side of ['users', 'movies'] as const) {
        engine.solveSide(side, 0, engine.factors(side).length / (RANK + (biased ? 2 : 0)));
        states.push(readModel(options, engine.factors('users'), engine.factors('movies')));
      }
    }
    model = states.at(-1)!;
    trainer.subscribe((event: RunEvent) => {
      if (event.kind === 'frames') frames.push(...event.frames);
    });
    await trainer.load(source, undefined, () => undefined);
    await trainer.train(1, settings);
  });

  const ask = async <Q extends ModelQuestion>(question: Q, request: ModelQuestions[Q]['request'], halfStep?: number) =>
    (await trainer.askModel(question, request, halfStep))!.value;

  it('tells the parts of its objective at every half-step', () => {
    expect(frames).toHaveLength(8);
    frames.forEach(({ dataTerm, penalty }, index) => {
      // Before the movies are solved they stand at their start, which the first penalty has, too.
      const { squaredError, users, movies } = objectiveParts(states[index]!, cells, weighting);
      expect(dataTerm / squaredError).toBeCloseTo(1, 9);
      expect(penalty / (settings.lambda * (users + movies))).toBeCloseTo(1, 9);
    });
  });

  it('predicts, recommends and measures what the model says, at any half-step', async () => {
    const { rated, recommended, length } = await ask('user', { user: 5, recommendations: 3 });
    for (const { movie, predicted: told } of [...rated, ...recommended]) {
      expect(told).toBeCloseTo(predicted(model, 5, movie), 9);
    }
    expect(length).toBeCloseTo(Math.hypot(...model.p[5]!), 9);
    const { predicted: one } = await ask('prediction', { user: 5, movie: 7 }, 3);
    expect(one).toBeCloseTo(predicted(states[2]!, 5, 7), 9);
    const block = await ask('block', { users: [1, 2], movies: [3, 4] });
    expect(block.predicted[2]).toBeCloseTo(predicted(model, 2, 3), 5);
    const errors = await ask('errors', { residualWidth: 0.1, predictionWidth: 0.5, mostRows: 1e6 });
    expect(errors.heldOut.measures.rmse).toBeCloseTo(frames.at(-1)!.heldOutRmse, 9);
  });

  it('takes a prediction apart so that the parts sum to it', async () => {
    const { base, terms, predicted: told } = await ask('terms', { user: 5, movie: 7 });
    expect(base === undefined).toBe(!biased);
    expect(terms).toHaveLength(RANK);
    expect(terms.reduce((sum, { product }) => sum + product, base ?? 0)).toBeCloseTo(told, 9);
    if (biased) expect(base).toBeCloseTo(model.mean + model.userBias[5]! + model.movieBias[7]!, 9);
  });

  it('shows factors without what the engine keeps beside them', async () => {
    const request = {
      side: 'movies',
      axes: TRAINED_AXES,
      sortBy: 1,
      descending: true,
      from: 0,
      count: 4,
      find: undefined,
    } as const;
    const { rows, values, limit } = await ask('factors', request);
    expect(values[1]).toBeCloseTo(model.q[rows[0]!]![1]!, 5);
    expect(values[1]).toBeCloseTo(Math.max(...model.q.map((row) => row[1]!)), 5);
    expect(limit).toBeCloseTo(Math.max(...model.q.flat().map(Math.abs)), 9);
  });

  it('solves one user as the half-step of the users does, alone and under every λ', async () => {
    for (const user of [0, 5, 11]) {
      const view = await ask('update', { user, rows: 2 }, 7);
      const solved = states[6]!;
      // What biases leave of a rating is kept in float32.
      view.solution.forEach((value, f) => expect(value).toBeCloseTo(solved.p[user]![f]!, biased ? 5 : 9));
      expect(view.biases?.own ?? 0).toBeCloseTo(solved.userBias[user]!, 9);
      expect(view.ridge).toBeCloseTo(settings.lambda * (weighting === 'weighted' ? view.count : 1), 12);
      const own = cells.filter((cell) => cell.user === user);
      const errors = own.map(({ movie, rating }) => rating - predicted(solved, user, movie));
      const rmse = Math.hypot(...errors) / Math.sqrt(own.length);
      const { points } = await ask('shrinkage', { user, lambdas: [0.1, settings.lambda, 3] }, 7);
      expect(points[1]!.length).toBeCloseTo(Math.hypot(...solved.p[user]!), 9);
      expect(points[1]!.training).toBeCloseTo(rmse, 9);
      expect(points[0]!.training).toBeLessThan(points[2]!.training);
    }
  });

  it('is another model than the others, and the same as itself', async () => {
    const before = frames.length;
    const other: Settings = { ...settings, biases: !biased };
    await trainer.train(2, other);
    await trainer.train(3, settings);
    const [others, again] = [frames.slice(before, before + 8), frames.slice(before + 8)];
    expect(others.at(-1)!.heldOutRmse).not.toBeCloseTo(frames[7]!.heldOutRmse, 3);
    expect(again).toEqual(frames.slice(0, 8));
  });
});
