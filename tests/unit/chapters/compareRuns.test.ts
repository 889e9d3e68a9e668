import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../src/chapters/choosing/compareRuns';
import type { Run } from '../../../src/store/state';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/trainer/shared/settings';

function run(change: Partial<Settings>, heldOutRmse: number): Run {
  const settings = { ...DEFAULT_SETTINGS, ...change };
  return { settings, frames: [{ heldOutRmse }] } as unknown as Run;
}

describe('two runs side by side', () => {
  it('are compared where convention or biases were switched, λ with the convention', () => {
    expect(compareRuns(run({}, 0.924), run({ weighting: 'weighted', lambda: 0.001 }, 0.91))).toMatchObject({
      before: { heldOut: 0.924 },
      after: { heldOut: 0.91 },
      verdict: 'lower',
    });
    expect(compareRuns(run({}, 0.9), run({ biases: true }, 0.95))?.verdict).toBe('higher');
    expect(compareRuns(run({}, 0.9001), run({ biases: true }, 0.8999))?.verdict).toBe('same');
  });

  it('are not compared where anything else differs, or nothing', () => {
    expect(compareRuns(run({}, 0.9), run({}, 0.9))).toBeUndefined();
    expect(compareRuns(run({}, 0.9), run({ biases: true, rank: 3 }, 0.8))).toBeUndefined();
    expect(compareRuns(run({}, 0.9), run({ biases: true, lambda: 3 }, 0.8))).toBeUndefined();
    expect(compareRuns(run({}, 0.9), run({ biases: true, seed: 3 }, 0.8))).toBeUndefined();
    expect(compareRuns(undefined, run({}, 0.9))).toBeUndefined();
  });
});
