import { describe, expect, it } from 'vitest';
import { compare, passesPublished } from '../../../src/chapters/training/published';
import type { Run } from '../../../src/store/state';
import { DEFAULT_SETTINGS } from '../../../src/trainer/shared/settings';

/** A run whose training RMSE after half-step h is h / 100. */
function runOf(iterations: number, halfSteps = 2 * iterations): Run {
  const measures = (rmse: number) => ({ count: 1, rmse, mae: rmse / 2 });
  return {
    settings: { ...DEFAULT_SETTINGS, iterations },
    frames: Array.from({ length: halfSteps }, (_, index) => ({ trainingRmse: (index + 1) / 100 })),
    evaluation: { training: measures(0.6), heldOut: measures(0.9) },
  } as unknown as Run;
}

const here = (run: Run | undefined) => compare(run).map((comparison) => comparison.here);

describe('the published numbers', () => {
  it('stand beside the losses after 5, 10 and 15 iterations, and beside the measures over rows', () => {
    expect(here(runOf(15))).toEqual([0.1, 0.2, 0.3, 0.6, 0.3, 0.9, 0.45]);
  });

  it('have no measures over rows beside them when training went on', () => {
    expect(here(runOf(20))).toEqual([0.1, 0.2, 0.3, ...Array<undefined>(4)]);
  });

  it('have beside them what there is, while a model trains, and nothing without one', () => {
    expect(here({ ...runOf(15, 21), evaluation: undefined })).toEqual([0.1, 0.2, ...Array<undefined>(5)]);
    expect(here(undefined)).toEqual(Array<undefined>(7).fill(undefined));
  });

  it('can be compared with settings that pass through them', () => {
    expect(passesPublished(DEFAULT_SETTINGS)).toBe(true);
    expect(passesPublished({ ...DEFAULT_SETTINGS, iterations: 40, seed: 9, engine: 'readable' })).toBe(true);
    for (const other of [{ rank: 9 }, { lambda: 0.12 }, { iterations: 14 }, { heldOutShare: 0.1 }, { startScale: 1 }]) {
      expect(passesPublished({ ...DEFAULT_SETTINGS, ...other })).toBe(false);
    }
  });
});
