import { describe, expect, it } from 'vitest';
import type { Engine, EngineData, ModelOptions } from '../../../src/als/engine';
import { entryCount, rowCount } from '../../../src/als/matrix';
import { predict } from '../../../src/als/predict';
import { createReadableEngine } from '../../../src/als/readableEngine';
import { createFastEngine } from '../../../src/kernel/fastEngine';
import { split } from '../../../src/ratings/split';
import { lawRatings } from '../../fixtures/law';
import { iterate, KERNELS, randomData } from './support';

const law = split(lawRatings, { heldOutShare: 0.2, splitSeed: 42 });
/** More ratings to a row than factors, of which the readable engine needs a quarter of a minute for one iteration on the law's. */
const dense = randomData(250, 180, 0.7, (random) => Math.ceil(5 * random()));

/** μ. */
const MEAN = law.training.byUser.values.reduce((sum, value) => sum + value, 0) / entryCount(law.training.byUser);

/** RMSE over the training cells after each iteration, and the engine as it is then. */
function train(engine: Engine, data: EngineData, options: ModelOptions, iterations: number): number[] {
  engine.begin(options);
  const cells = entryCount(data.training.byUser);
  return Array.from({ length: iterations }, () => Math.sqrt(iterate(engine, data, 64) / cells));
}

function predictions(engine: Engine, { training }: EngineData, { rank, mean }: ModelOptions): number[] {
  const [users, movies] = [engine.factors('users'), engine.factors('movies')];
  const columns = rank + (mean === undefined ? 0 : 2);
  const [rows, columnCount] = [rowCount(training.byUser), rowCount(training.byMovie)];
  return Array.from({ length: Math.min(500, rows) }, (_, user) =>
    predict(users, movies, columns, user, (user * 37) % columnCount),
  );
}

// mathematics.md, section 8, item 9.
describe('on ratings drawn by the law the two engines agree', () => {
  it.each([
    { rank: 1, lambda: 0.01, iterations: 6 },
    { rank: 2, lambda: 100, iterations: 6 },
    { rank: 10, lambda: 0.1, iterations: 15 },
    { rank: 10, lambda: 0.1, startScale: 1, iterations: 4 },
    { rank: 10, lambda: 0.01, iterations: 6 },
    { rank: 10, lambda: 100, iterations: 6 },
    { rank: 33, lambda: 0.01, iterations: 2 },
    { rank: 50, lambda: 1, iterations: 1 },
    { rank: 100, lambda: 0.01, iterations: 3, data: dense },
    { rank: 10, lambda: 0.001, weighting: 'weighted', iterations: 8 } as const,
    { rank: 5, lambda: 0.1, mean: MEAN, iterations: 6 },
    { rank: 10, lambda: 0.1, mean: MEAN, iterations: 8 },
    { rank: 20, lambda: 0.01, weighting: 'weighted', mean: MEAN, iterations: 4 } as const,
  ])('at rank $rank, λ = $lambda, weighting $weighting, μ = $mean', ({ iterations, data = law, ...model }) => {
    const options: ModelOptions = { ...model, seed: 1 };
    const readable = createReadableEngine(data);
    const expected = train(readable, data, options, iterations);
    const expectedPredictions = predictions(readable, data, options);
    for (const { kernel, form } of KERNELS) {
      const fast = createFastEngine(kernel, data);
      train(fast, data, options, iterations).forEach((rmse, iteration) => {
        expect(Math.abs(rmse - expected[iteration]!), `${form}, iteration ${iteration + 1}`).toBeLessThan(1e-4);
      });
      predictions(fast, data, options).forEach((predicted, index) => {
        expect(Math.abs(predicted - expectedPredictions[index]!), form).toBeLessThan(1e-2);
      });
    }
  });
});
