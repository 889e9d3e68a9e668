import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Controller, messageOf } from '../../../src/store/controller';
import { createAppStore } from '../../../src/store/state';
import { NearWorker } from '../../fixtures/workers';

const forEver = (): Promise<never> => new Promise(() => undefined);
let workers: NearWorker[];
const unhandled = vi.fn();

beforeEach(() => {
  workers = [];
  unhandled.mockClear();
  process.on('unhandledRejection', unhandled);
  vi.stubGlobal(
    'Worker',
    class extends NearWorker {
      constructor() {
        super({ subscribe: () => undefined, ping: () => undefined, load: forEver, cancelLoad: forEver });
        workers.push(this);
      }
    },
  );
});

afterEach(() => {
  process.off('unhandledRejection', unhandled);
  for (const worker of workers) worker.terminate();
  vi.unstubAllGlobals();
});

it('a worker that dies while a load is cancelled is started again, and leaves nothing unhandled', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const controller = new Controller(createAppStore(), { source: { name: 'own', files: [] }, reading: undefined });
  void controller.load();
  controller.cancelLoad();
  workers[0]!.fail('boom');
  await new Promise((resolve) => setTimeout(resolve));
  expect(workers).toHaveLength(2);
  expect(unhandled).not.toHaveBeenCalled();
  vi.useRealTimers();
});

it('a lack of memory is told in words', () => {
  // As an error arrives from a worker.
  const sent = Object.assign(new Error('Array buffer allocation failed'), { name: 'RangeError' });
  expect(messageOf(sent)).toBe('There is not enough memory for this: Array buffer allocation failed.');
  expect(messageOf(new Error('a.csv is empty.'))).toBe('a.csv is empty.');
});
