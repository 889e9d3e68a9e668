import { describe, expect, it } from 'vitest';
import { chanceOf, compare, isWithinChance, passesPublished } from '../../../src/chapters/training/published';
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

  it('have a band of chance for each row, narrower where the file is the same', () => {
    for (const comparison of compare(runOf(15))) {
      expect(chanceOf(comparison, 'published')).toBeLessThan(chanceOf(comparison, 'drawn'));
    }
    const [loss, ...others] = compare(runOf(15));
    const heldOut = others.find(({ label }) => label === 'Held-out RMSE')!;
    const off = (comparison: typeof heldOut, by: number) => ({ ...comparison, here: comparison.published + by });
    expect(isWithinChance(off(heldOut, -0.006), 'drawn')).toBe(true);
    expect(isWithinChance(off(heldOut, -0.006), 'published')).toBe(false);
    expect(isWithinChance(off(loss!, 0.006), 'drawn')).toBe(false);
  });

  // mathematics.md, section 8, item 10, and section 10: what independent NumPy runs with other draws and seeds gave.
  it.each([
    ['RMSE after iteration 5', 0.6429, 0.6448],
    ['RMSE after iteration 10', 0.6264, 0.6284],
    ['RMSE after iteration 15', 0.6207, 0.6225],
    ['Training RMSE', 0.6248, 0.6267],
    ['Held-out RMSE', 0.9198, 0.9286],
    ['Held-out MAE', 0.7608, 0.7646],
  ])('%s: runs of another program lie within chance of the published one', (label, lowest, highest) => {
    const comparison = compare(undefined).find((each) => each.label === label)!;
    for (const here of [lowest, highest]) expect(isWithinChance({ ...comparison, here }, 'drawn')).toBe(true);
    // And the band is not much wider than they are.
    expect(chanceOf(comparison, 'drawn')).toBeLessThan(2.5 * (highest - lowest));
  });

  it('can be compared with settings that pass through them', () => {
    expect(passesPublished(DEFAULT_SETTINGS)).toBe(true);
    expect(passesPublished({ ...DEFAULT_SETTINGS, iterations: 40, seed: 9, engine: 'readable' })).toBe(true);
    for (const other of [{ rank: 9 }, { lambda: 0.12 }, { iterations: 14 }, { heldOutShare: 0.1 }, { startScale: 1 }]) {
      expect(passesPublished({ ...DEFAULT_SETTINGS, ...other })).toBe(false);
    }
  });
});
