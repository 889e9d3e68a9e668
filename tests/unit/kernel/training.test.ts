import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialFactors } from '../../../src/als/als';
import { entryCount, rowCount } from '../../../src/als/matrix';
import { createReadableEngine } from '../../../src/als/readableEngine';
import type { Engine } from '../../../src/als/engine';
import { createFastEngine } from '../../../src/kernel/fastEngine';
import { arbitraryData, arbitraryOptions, iterate, KERNELS, randomData } from './support';

function snapshot(engine: Engine): Float32Array[] {
  return [Float32Array.from(engine.factors('users')), Float32Array.from(engine.factors('movies'))];
}

describe.each(KERNELS)('training with the fast engine, $form', ({ kernel }) => {
  it('starts where the readable engine starts', () => {
    const data = randomData(10, 20, 0.5, () => 3);
    const fast = createFastEngine(kernel, data);
    fast.begin({ rank: 7, lambda: 0.1, seed: 42 });
    expect(fast.factors('users')).toEqual(new Float32Array(70));
    expect(fast.factors('movies')).toEqual(Float32Array.from(initialFactors(20, 7, 42)));
    fast.begin({ rank: 7, lambda: 0.1, seed: 42, startScale: 2 });
    expect(fast.factors('movies')).toEqual(Float32Array.from(initialFactors(20, 7, 42, 2)));
  });

  it('gives the same bits every time, in any ranges of rows, whatever was trained before', () => {
    fc.assert(
      fc.property(
        arbitraryData,
        arbitraryOptions,
        arbitraryOptions,
        fc.integer({ min: 1, max: 9 }),
        (data, options, before, batch) => {
          const whole = createFastEngine(kernel, data);
          whole.begin(options);
          iterate(whole, data);
          iterate(whole, data);
          const parts = createFastEngine(kernel, data);
          parts.begin(before);
          iterate(parts, data);
          parts.begin(options);
          iterate(parts, data, batch);
          iterate(parts, data, batch);
          expect(snapshot(parts)).toEqual(snapshot(whole));
          const users = rowCount(data.training.byUser);
          expect(parts.errors('training', 'users', 0, users)).toEqual(whole.errors('training', 'users', 0, users));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes no more memory however often it begins', () => {
    const data = randomData(300, 200, 0.1, () => 3);
    const fast = createFastEngine(kernel, data);
    const bytesAfter = (rank: number): number => {
      fast.begin({ rank, lambda: 1, seed: 1 });
      return fast.factors('users').buffer.byteLength;
    };
    const largest = bytesAfter(100);
    for (let turn = 0; turn < 50; turn++) expect(bytesAfter(1 + ((turn * 37) % 100))).toBe(largest);
  });

  it('goes on from factors that are written back', () => {
    const data = randomData(40, 30, 0.4, (random) => 1 + Math.floor(5 * random()));
    const fast = createFastEngine(kernel, data);
    fast.begin({ rank: 10, lambda: 0.1, seed: 1 });
    iterate(fast, data);
    const [users, movies] = snapshot(fast);
    iterate(fast, data);
    const expected = snapshot(fast);
    fast.factors('users').set(users!);
    fast.factors('movies').set(movies!);
    iterate(fast, data);
    expect(snapshot(fast)).toEqual(expected);
  });

  it.each([
    [1, 0.1],
    [5, 0.01],
    [10, 0.1],
    [10, 10],
    [20, 1],
    [50, 0.1],
  ])('has the RMSE of the readable engine at every iteration (rank %i, λ = %d)', (rank, lambda) => {
    const data = randomData(800, 400, 0.08, (random, user, movie) => {
      const mean = 3 + ((user % 7) - 3) * 0.3 + ((movie % 5) - 2) * (user % 2 ? 0.5 : -0.3);
      return Math.min(5, Math.max(1, Math.round(mean + 3 * (random() + random() - 1))));
    });
    const fast = createFastEngine(kernel, data);
    const readable = createReadableEngine(data);
    fast.begin({ rank, lambda, seed: 3 });
    readable.begin({ rank, lambda, seed: 3 });
    const count = entryCount(data.training.byUser);
    for (let iteration = 0; iteration < 8; iteration++) {
      const fastRmse = Math.sqrt(iterate(fast, data) / count);
      const rmse = Math.sqrt(iterate(readable, data) / count);
      expect(Math.abs(fastRmse - rmse)).toBeLessThan(1e-4);
    }
  });
});
