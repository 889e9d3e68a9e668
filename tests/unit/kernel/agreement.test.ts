import { describe, expect, it } from 'vitest';
import type { Engine, ModelOptions } from '../../../src/als/engine';
import { entryCount } from '../../../src/als/matrix';
import { predict } from '../../../src/als/predict';
import { createReadableEngine } from '../../../src/als/readableEngine';
import { createFastEngine } from '../../../src/kernel/fastEngine';
import { split } from '../../../src/ratings/split';
import { lawRatings } from '../../fixtures/law';
import { iterate, KERNELS } from './support';

const data = split(lawRatings, { heldOutShare: 0.2, splitSeed: 42 });

/** μ. */
const MEAN = data.training.byUser.values.reduce((sum, value) => sum + value, 0) / entryCount(data.training.byUser);

/** RMSE over the training cells after each iteration, and the engine as it is then. */
function train(engine: Engine, options: ModelOptions, iterations: number): number[] {
  engine.begin(options);
  const cells = entryCount(data.training.byUser);
  return Array.from({ length: iterations }, () => Math.sqrt(iterate(engine, data, 64) / cells));
}

function predictions(engine: Engine, { rank, mean }: ModelOptions): number[] {
  const [users, movies] = [engine.factors('users'), engine.factors('movies')];
  const columns = rank + (mean === undefined ? 0 : 2);
  return Array.from({ length: 500 }, (_, user) => predict(users, movies, columns, user, (user * 37) % 2000));
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
    { rank: 33, lambda: 0.01, iterations: 3 },
    { rank: 50, lambda: 1, iterations: 2 },
    // The readable engine takes a quarter of a minute for this one.
    { rank: 100, lambda: 0.01, iterations: 1 },
    { rank: 10, lambda: 0.001, weighting: 'weighted', iterations: 8 } as const,
    { rank: 5, lambda: 0.1, mean: MEAN, iterations: 6 },
    { rank: 10, lambda: 0.1, mean: MEAN, iterations: 8 },
    { rank: 20, lambda: 0.01, weighting: 'weighted', mean: MEAN, iterations: 4 } as const,
  ])('at rank $rank, λ = $lambda, weighting $weighting, μ = $mean', ({ iterations, ...model }) => {
    const options: ModelOptions = { ...model, seed: 1 };
    const readable = createReadableEngine(data);
    const expected = train(readable, options, iterations);
    const expectedPredictions = predictions(readable, options);
    for (const { kernel, form } of KERNELS) {
      const fast = createFastEngine(kernel, data);
      train(fast, options, iterations).forEach((rmse, iteration) => {
        expect(Math.abs(rmse - expected[iteration]!), `${form}, iteration ${iteration + 1}`).toBeLessThan(1e-4);
      });
      predictions(fast, options).forEach((predicted, index) => {
        expect(Math.abs(predicted - expectedPredictions[index]!), form).toBeLessThan(1e-2);
      });
    }
  });
});
