import { describe, expect, it } from 'vitest';
import { isOverfitted, judge, notableError } from '../../../src/chapters/evaluation/verdict';
import type { Facts } from '../../../src/ratings/facts';
import type { SplitInfo } from '../../../src/trainer/shared/protocol';

const measured = (rmse: number) => ({ count: 100, rmse, mae: 0.8 * rmse });

const split: SplitInfo = {
  ...{ trainingRows: 400, trainingCells: 390, heldOutRows: 100, unpredictable: 0 },
  baselines: {
    globalMean: measured(1.28),
    userMean: measured(1.109),
    movieMean: measured(1.071),
    bias: measured(0.853),
  },
};

const verdictOn = (training: number, heldOut: number) =>
  judge({ training: measured(training), heldOut: measured(heldOut) }, split);

describe('the verdict on a model', () => {
  it('calls a gap by its share of the training error', () => {
    expect(verdictOn(0.6256, 0.9213).fit).toBe('some');
    expect(verdictOn(0.15, 2).fit).toBe('severe');
    expect(verdictOn(0.5, 1).fit).toBe('severe');
    expect(verdictOn(0.5, 0.8).fit).toBe('considerable');
    expect(verdictOn(0.75, 0.825).fit).toBe('some');
    expect(verdictOn(0.75, 0.824).fit).toBe('minimal');
    expect(verdictOn(0, 0.5).fit).toBe('severe');
  });

  it('says the same on any scale', () => {
    expect(verdictOn(1800, 1850).fit).toBe('minimal');
    expect(verdictOn(1800, 6000).fit).toBe('severe');
    expect(verdictOn(18, 20).fit).toBe('some');
  });

  it('takes all but a minimal gap for overfitting', () => {
    expect((['minimal', 'equal', 'better on held-out'] as const).some(isOverfitted)).toBe(false);
    expect((['some', 'considerable', 'severe'] as const).every(isOverfitted)).toBe(true);
  });

  it('knows which error is notable on the scale at hand', () => {
    const scale = (lowest: number, highest: number): number =>
      notableError({ counts: [lowest, highest].map((rating) => ({ rating, count: 1 })) } as unknown as Facts);
    expect(scale(1, 5)).toBe(0.1);
    expect(scale(0.5, 5)).toBe(0.1);
    expect(scale(-10, 10)).toBe(0.5);
    expect(scale(0, 100)).toBe(2);
    expect(scale(3, 3)).toBeGreaterThan(0);
  });

  it('knows that training ratings can be the harder ones, and what looks the same as the same', () => {
    expect(verdictOn(3.2, 3.19).fit).toBe('better on held-out');
    expect(verdictOn(0.8, 0.8003).fit).toBe('equal');
  });

  it('names the baselines that do worse and better, and the best of all', () => {
    expect(verdictOn(0.6, 0.921)).toMatchObject({
      best: 'bias',
      beaten: ['globalMean', 'userMean', 'movieMean'],
      beatenBy: ['bias'],
    });
    expect(verdictOn(0.7, 0.775)).toMatchObject({ beatenBy: [] });
    expect(verdictOn(0.2, 2).beaten).toEqual([]);
    expect(verdictOn(0.2, 2).beatenBy).toContain('globalMean');
  });

  it('counts a tie as neither', () => {
    const { beaten, beatenBy } = verdictOn(0.7, 0.8534);
    expect(beaten).not.toContain('bias');
    expect(beatenBy).not.toContain('bias');
  });

  it('does not take for granted that the biases are the best', () => {
    const { baselines } = split;
    const other = { ...split, baselines: { ...baselines, movieMean: measured(0.7) } };
    expect(judge({ training: measured(0.7), heldOut: measured(0.8) }, other)).toMatchObject({
      best: 'movieMean',
      beatenBy: ['movieMean'],
    });
  });
});
