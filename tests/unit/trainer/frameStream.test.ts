import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Frame } from '../../../src/trainer/shared/protocol';
import { FrameStream } from '../../../src/trainer/worker/frameStream';

const frame = (halfStep: number): Frame => ({
  ...{ halfStep, side: halfStep % 2 === 1 ? 'users' : 'movies' },
  ...{ dataTerm: 1, penalty: 1, squaredLength: 1, fallbackRows: 0, trainingRmse: 1, heldOutRmse: 1, solveMs: 1 },
});

let emitted: number[][];
let stream: FrameStream;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.advanceTimersByTime(1000);
  emitted = [];
  stream = new FrameStream((frames) => emitted.push(frames.map(({ halfStep }) => halfStep)));
});

afterEach(() => vi.useRealTimers());

describe('the frames of a run', () => {
  it('go out at once up to the first iteration, then together, each once and in order', () => {
    for (let halfStep = 1; halfStep <= 6; halfStep++) {
      stream.push(frame(halfStep));
      vi.advanceTimersByTime(3);
    }
    expect(emitted).toEqual([[1], [2]]);
    vi.advanceTimersByTime(3);
    stream.push(frame(7));
    stream.push(frame(8));
    expect(emitted).toEqual([[1], [2], [3, 4, 5, 6, 7]]);
    stream.flush();
    stream.flush();
    expect(emitted).toEqual([[1], [2], [3, 4, 5, 6, 7], [8]]);
  });

  it('that an earlier run has made go out in one', () => {
    stream.push(frame(1), frame(2), frame(3));
    expect(emitted).toEqual([[1, 2, 3]]);
  });
});
