import { TRAINED_AXES } from '../../../src/trainer/shared/axes';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { train } from '../../../src/als/als';
import { sumOfSquaredErrors } from '../../../src/als/objective';
import { drawRatings, formatRatings } from '../../../src/ratings/law';
import { split } from '../../../src/ratings/split';
import type { Frame, RunEvent } from '../../../src/trainer/shared/protocol';
import type { FactorWindowRequest } from '../../../src/trainer/shared/questions';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/trainer/shared/settings';
import { Dataset } from '../../../src/trainer/worker/dataset';
import { Trainer } from '../../../src/trainer/worker/trainer';
import { indexedCopy } from '../../fixtures/ratingColumns';

const drawn = drawRatings(11);
const columns = {
  userIds: drawn.userIds.slice(0, 20_000),
  movieIds: drawn.movieIds.slice(0, 20_000).map((id) => 1 + (id % 80)),
  values: drawn.values.slice(0, 20_000),
};
const source = {
  name: 'small.dat',
  files: [{ name: 'small.dat', url: `data:text/plain,${encodeURIComponent(formatRatings(columns))}` }],
};
const settings: Settings = { ...DEFAULT_SETTINGS, rank: 4, lambda: 0.5, iterations: 6, engine: 'readable' };

let trainer: Trainer;
let events: RunEvent[];

beforeEach(async () => {
  trainer = new Trainer();
  events = [];
  trainer.subscribe((event) => events.push(event));
  await trainer.load(source, undefined, () => undefined);
});

function framesOf(run: number): Frame[] {
  return events.flatMap((event) => (event.kind === 'frames' && event.run === run ? event.frames : []));
}

/** Frames without the time they took. */
function numbersOf(run: number) {
  return framesOf(run).map(({ halfStep, side, dataTerm, penalty, trainingRmse, heldOutRmse }) => ({
    ...{ halfStep, side, dataTerm, penalty, trainingRmse, heldOutRmse },
  }));
}

function firstRows(count: number): FactorWindowRequest {
  return { side: 'movies', axes: TRAINED_AXES, sortBy: undefined, descending: true, from: 0, count, find: undefined };
}

describe('a run', () => {
  it('streams one frame per half-step, users first, and ends with an evaluation', async () => {
    await trainer.train(1, settings);
    expect(events[0]).toMatchObject({ kind: 'started', run: 1, engine: { name: 'readable' } });
    expect(framesOf(1).map(({ halfStep }) => halfStep)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(
      framesOf(1)
        .map(({ side }) => side)
        .slice(0, 3),
    ).toEqual(['users', 'movies', 'users']);
    expect(events.at(-1)).toMatchObject({ kind: 'finished', run: 1, evaluation: { heldOut: { count: 4000 } } });
  });

  it('reports the numbers of the readable ALS, from a start of any scale', async () => {
    const parts = split(indexedCopy(columns), settings);
    // The second is no continuation of the first.
    for (const [run, startScale] of [
      [1, DEFAULT_SETTINGS.startScale],
      [2, 1],
    ] as const) {
      await trainer.train(run, { ...settings, startScale });
      const model = train(parts.training, { ...settings, startScale });
      const dataTerm = sumOfSquaredErrors(parts.training.byUser, model.users, model.movies, settings.rank);
      // Errors are summed chunk by chunk.
      expect(framesOf(run).at(-1)!.dataTerm / dataTerm).toBeCloseTo(1, 12);
    }
  });

  it('never raises the objective over a half-step', async () => {
    await trainer.train(1, settings);
    const objective = framesOf(1).map(({ dataTerm, penalty }) => dataTerm + penalty);
    objective.slice(1).forEach((value, index) => {
      expect(value).toBeLessThanOrEqual(objective[index]! * (1 + 1e-9));
    });
  });

  it('that a newer one follows in its middle falls silent, and leaves no trace in the newer one', async () => {
    let second: Promise<void> | undefined;
    trainer.subscribe((event) => {
      events.push(event);
      if (framesOf(1).length === 3) second ??= trainer.train(2, settings);
    });
    await trainer.train(1, { ...settings, rank: 40, iterations: 100 });
    await second;
    expect(framesOf(1)).toHaveLength(3);
    expect(events.filter(({ kind }) => kind === 'finished').map(({ run }) => run)).toEqual([2]);
    const interrupting = numbersOf(2);

    await trainer.load(source, undefined, () => undefined);
    events.length = 0;
    await trainer.train(2, settings);
    expect(numbersOf(2)).toEqual(interrupting);
  });

  it('of a storm of fifty is the last alone', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, i) => trainer.train(i + 1, { ...settings, rank: 1 + (i % 9) })));
    expect(events.filter(({ kind }) => kind === 'finished').map(({ run }) => run)).toEqual([50]);
    expect(framesOf(50)).toHaveLength(12);
  });

  it('with more iterations goes on, with fewer goes back, to the same bits as a fresh one', async () => {
    await trainer.train(1, { ...settings, iterations: 3 });
    await trainer.train(2, { ...settings, iterations: 6 });
    await trainer.train(3, { ...settings, iterations: 2 });
    await trainer.train(4, { ...settings, iterations: 7 });
    const times = framesOf(2).map(({ solveMs }) => solveMs);
    expect(times.slice(0, 6)).toEqual(framesOf(1).map(({ solveMs }) => solveMs));
    expect(numbersOf(3)).toEqual(numbersOf(2).slice(0, 4));
    const look = (of: Trainer) =>
      Promise.all([of.askModel('user', { user: 3, recommendations: 5 }), of.askModel('factors', firstRows(4))]);
    const seen = await look(trainer);

    const alone = new Trainer();
    alone.subscribe((event) => events.push({ ...event, run: 100 }));
    await alone.load(source, undefined, () => undefined);
    await alone.train(4, { ...settings, iterations: 7 });
    expect(numbersOf(100)).toEqual(numbersOf(4));
    expect(await look(alone)).toEqual(seen);
  });

  it('keeps what it shows at whole half-steps', async () => {
    const running = trainer.train(1, { ...settings, rank: 20, iterations: 40 });
    const views: unknown[] = [];
    while (!events.some(({ kind }) => kind === 'finished')) {
      const view = await trainer.askModel('factors', firstRows(1));
      if (view !== undefined) views.push(view.halfStep);
      await new Promise((resolve) => setTimeout(resolve));
    }
    await running;
    expect(views).toEqual([...(views as number[])].sort((a, b) => a - b));
    expect((await trainer.askModel('factors', firstRows(1)))!.halfStep).toBe(80);
  });
});

describe('a look at the model', () => {
  it('shows a user’s rows in the order of the file, and recommends nothing the user has rated', async () => {
    await trainer.train(1, settings);
    const { value: user } = (await trainer.askModel('user', { user: 7, recommendations: 100 }))!;
    const { value: prediction } = (await trainer.askModel('prediction', { user: 7, movie: undefined }))!;
    const ratings = indexedCopy(columns);
    const rows = [...ratings.users.keys()].filter((row) => ratings.users[row] === 7);
    expect(user.rated.map(({ movie, rating }) => [movie, rating])).toEqual(
      rows.map((row) => [ratings.movies[row], ratings.values[row]]),
    );
    const rated = new Set(user.rated.map(({ movie }) => movie));
    expect(user.recommended.length).toBe(ratings.movieIds.length - rated.size);
    expect(user.recommended.filter(({ movie }) => rated.has(movie))).toEqual([]);
    expect(prediction.movie).toBe(user.rated[0]!.movie);
  });
});

describe('another split', () => {
  it('is not that of the model before it, which answers until the new one is there', async () => {
    const look = () => trainer.askModel('user', { user: 7, recommendations: 3 });
    await trainer.train(1, settings);
    const before = await look();
    const running = trainer.train(2, { ...settings, splitSeed: 7 });
    expect(await look()).toEqual(before);
    await running;
    const heldOut = (view: typeof before) => view!.value.rated.map((row) => row.heldOut);
    expect(heldOut(await look())).not.toEqual(heldOut(before));
  });
});

describe('the errors of a run', () => {
  const request = { residualWidth: 0.1, predictionWidth: 0.5, mostRows: 1e6 };

  it('are those of its evaluation at its end, and others half-way', async () => {
    await trainer.train(1, settings);
    const finished = events.at(-1);
    if (finished?.kind !== 'finished') throw new Error('The run has not finished.');
    const { halfStep, value } = (await trainer.askModel('errors', request))!;
    expect(halfStep).toBe(12);
    for (const part of ['training', 'heldOut'] as const) {
      const { count, rmse, mae } = value[part].measures;
      expect(count).toBe(finished.evaluation[part].count);
      expect(rmse).toBeCloseTo(finished.evaluation[part].rmse, 6);
      expect(mae).toBeCloseTo(finished.evaluation[part].mae, 6);
    }
    const { value: early } = (await trainer.askModel('errors', request, 3))!;
    expect(early.heldOut.measures.rmse).toBeCloseTo(framesOf(1)[2]!.heldOutRmse, 6);
  });

  it('are not told once a newer one has begun', async () => {
    await trainer.train(1, settings);
    const answer = trainer.askModel('errors', request);
    const running = trainer.train(2, { ...settings, rank: 5 });
    expect(await answer).toBeUndefined();
    await running;
  });
});

describe('a look back', () => {
  it('shows the factors of a run of so many half-steps, bit for bit', async () => {
    await trainer.train(1, { ...settings, iterations: 3 });
    const early = (await trainer.askModel('factors', firstRows(80)))!;
    await trainer.train(2, settings);
    const later = (await trainer.askModel('factors', firstRows(80), 6))!;
    expect(later).toEqual({ ...early, run: 2 });
    expect((await trainer.askModel('factors', firstRows(80), 99))!.halfStep).toBe(12);
  });
});

describe('half-steps that are not kept', () => {
  it('are made again bit for bit, whichever is asked for', async () => {
    const allRows = { ...firstRows(80), count: 80 };
    await trainer.train(1, settings);
    const forgetful = new Trainer(1);
    await forgetful.load(source, undefined, () => undefined);
    await forgetful.train(1, settings);
    for (const halfStep of [0, 1, 2, 5, 6, 9, 3, 12]) {
      for (const side of ['users', 'movies'] as const) {
        const kept = await trainer.askModel('factors', { ...allRows, side }, halfStep);
        const made = await forgetful.askModel('factors', { ...allRows, side }, halfStep);
        expect(made!.halfStep).toBe(halfStep);
        expect(made!.value.values).toEqual(kept!.value.values);
      }
    }
  });

  it('are made again for whoever hears that the run has finished', async () => {
    const forgetful = new Trainer(1);
    await forgetful.load(source, undefined, () => undefined);
    const answered = new Promise<number | undefined>((resolve) => {
      forgetful.subscribe(({ kind }) => {
        if (kind === 'finished')
          void forgetful.askModel('factors', firstRows(3), 5).then((answer) => resolve(answer?.halfStep));
      });
    });
    await forgetful.train(1, settings);
    expect(await answered).toBe(5);
  });

  it('are made again one after the other where several are asked for at once', async () => {
    const forgetful = new Trainer(1);
    await forgetful.load(source, undefined, () => undefined);
    await forgetful.train(1, settings);
    const look = (halfStep: number): Promise<unknown> => forgetful.askModel('factors', firstRows(80), halfStep);
    const halfSteps = [5, 4, 9, 4, 1];
    const together = await Promise.all(halfSteps.map(look));
    for (const [index, halfStep] of halfSteps.entries()) {
      expect(together[index]).toMatchObject({ halfStep });
      expect(together[index]).toEqual(await look(halfStep));
    }
  });
});

describe('an exploration', () => {
  it('ends where a run with its settings ends, and says nothing meanwhile', async () => {
    await trainer.train(1, settings);
    const told = events.length;
    const explored = await trainer.explore({ ...settings, rank: 7, lambda: 2 });
    expect(events).toHaveLength(told);
    await trainer.train(2, { ...settings, rank: 7, lambda: 2 });
    const { trainingRmse, heldOutRmse } = framesOf(2).at(-1)!;
    expect(explored).toEqual({ trainingRmse, heldOutRmse });
  });

  it('leaves the model on display as it is', async () => {
    await trainer.train(1, settings);
    const before = await trainer.askModel('shrinkage', { user: 3, lambdas: [1] });
    await trainer.explore({ ...settings, rank: 7 });
    expect(await trainer.askModel('shrinkage', { user: 3, lambdas: [1] })).toEqual(before);
  });

  it('gives way to a run, whichever is first', async () => {
    await trainer.train(1, settings);
    const overtaken = trainer.explore({ ...settings, rank: 40, iterations: 100 });
    const running = trainer.train(2, { ...settings, rank: 5 });
    expect(await overtaken).toBeUndefined();
    expect(await trainer.explore(settings)).toBeUndefined();
    await running;
    expect(framesOf(2)).toHaveLength(12);
    expect(await trainer.explore({ ...settings, splitSeed: 7 })).toBeUndefined();
  });

  it('is stopped, and the next one ends as if nothing had been', async () => {
    await trainer.train(1, settings);
    const before = await trainer.explore({ ...settings, rank: 7 });
    const stopped = trainer.explore({ ...settings, rank: 40, iterations: 100 });
    await trainer.stopExploring();
    expect(await stopped).toBeUndefined();
    await trainer.stopExploring();
    expect(await trainer.explore({ ...settings, rank: 7 })).toEqual(before);
  });

  it('is not stopped for a run: that goes on to its end', async () => {
    await trainer.train(1, settings);
    const running = trainer.train(2, { ...settings, rank: 5 });
    await trainer.stopExploring();
    await running;
    expect(framesOf(2)).toHaveLength(12);
  });
});

describe('a split that the workers could not take', () => {
  it('is tried again, and leaves the model before it where it was', async () => {
    const failure = vi.spyOn(Dataset.prototype, 'split').mockImplementationOnce(() => {
      throw new RangeError('Array buffer allocation failed');
    });
    await expect(trainer.train(1, settings)).rejects.toThrow('Array buffer allocation failed');
    await trainer.train(2, settings);
    expect(events.at(-1)).toMatchObject({ kind: 'finished', run: 2 });

    failure.mockImplementationOnce(() => {
      throw new RangeError('Array buffer allocation failed');
    });
    await expect(trainer.train(3, { ...settings, splitSeed: 7 })).rejects.toThrow('Array buffer allocation failed');
    expect(await trainer.askModel('factors', firstRows(1), 2)).toMatchObject({ run: 2, halfStep: 2 });
    expect(await trainer.explore({ ...settings, rank: 7 })).toBeUndefined();
    await trainer.train(4, { ...settings, splitSeed: 7 });
    expect(events.at(-1)).toMatchObject({ kind: 'finished', run: 4 });
  });
});

describe('loading', () => {
  it('keeps the data before when a file cannot be used', async () => {
    await expect(
      trainer.load(
        { name: 'bad.dat', files: [{ name: 'bad.dat', url: 'data:text/plain,no%20ratings' }] },
        undefined,
        () => undefined,
      ),
    ).rejects.toThrow('bad.dat has only 2 columns.');
    await trainer.train(1, settings);
    expect(events.at(-1)).toMatchObject({ kind: 'finished', run: 1 });
  });
});
