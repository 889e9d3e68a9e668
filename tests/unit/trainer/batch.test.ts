import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Batch } from '../../../src/trainer/worker/batch';
import { endsFirstIteration } from '../../../src/trainer/worker/trajectory';

let handedOn: (readonly number[])[];
let batch: Batch<number>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.advanceTimersByTime(1000);
  handedOn = [];
  batch = new Batch<number>(
    16,
    (item) => item === 2,
    (items) => handedOn.push(items),
  );
});

afterEach(() => vi.useRealTimers());

describe('a batch', () => {
  it('hands on at once what is urgent or comes after a pause, the rest together, each once and in order', () => {
    for (let item = 1; item <= 6; item++) {
      batch.push(item);
      vi.advanceTimersByTime(3);
    }
    expect(handedOn).toEqual([[1], [2]]);
    vi.advanceTimersByTime(3);
    batch.push(7);
    batch.push(8);
    expect(handedOn).toEqual([[1], [2], [3, 4, 5, 6, 7]]);
    batch.flush();
    batch.flush();
    expect(handedOn).toEqual([[1], [2], [3, 4, 5, 6, 7], [8]]);
  });

  it('of half-steps lets the first iteration go out at once', () => {
    const emitted: number[][] = [];
    const halfSteps = new Batch<{ halfStep: number }>(16, endsFirstIteration, (together) =>
      emitted.push(together.map(({ halfStep }) => halfStep)),
    );
    for (let halfStep = 1; halfStep <= 6; halfStep++) halfSteps.push({ halfStep });
    halfSteps.flush();
    expect(emitted).toEqual([[1], [2], [3, 4, 5, 6]]);
  });

  it('takes with what is urgent all that came before it', () => {
    batch.push(3);
    batch.push(4);
    batch.push(5, 2, 6);
    expect(handedOn).toEqual([[3], [4, 5, 2, 6]]);
  });

  it('hands on in one what comes together', () => {
    batch.push(1, 2, 3);
    expect(handedOn).toEqual([[1, 2, 3]]);
  });
});
