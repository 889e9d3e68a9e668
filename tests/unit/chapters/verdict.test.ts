import { describe, expect, it } from 'vitest';
import { judge, notableError } from '../../../src/chapters/evaluation/verdict';
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
  judge({ training: measured(training), heldOut: measured(heldOut) }, split, 0.1);

describe('the verdict on a model', () => {
  it('calls a gap of a tenth of a star or more some overfitting, a smaller one minimal', () => {
    expect(verdictOn(0.6259, 0.9243).fit).toBe('some overfitting');
    expect(verdictOn(0.75, 0.85).fit).toBe('some overfitting');
    expect(verdictOn(0.75, 0.849).fit).toBe('minimal overfitting');
  });

  it('takes a gap for what it is on the scale at hand', () => {
    const scale = (lowest: number, highest: number): number =>
      notableError({ counts: [lowest, highest].map((rating) => ({ rating, count: 1 })) } as unknown as Facts);
    expect(scale(1, 5)).toBe(0.1);
    expect(scale(0.5, 5)).toBe(0.1);
    expect(scale(-10, 10)).toBe(0.5);
    expect(scale(0, 100)).toBe(2);
    expect(scale(3, 3)).toBeGreaterThan(0);
    const fit = (training: number, heldOut: number) =>
      judge({ training: measured(training), heldOut: measured(heldOut) }, split, scale(0, 100)).fit;
    expect(fit(18, 19.5)).toBe('minimal overfitting');
    expect(fit(18, 20)).toBe('some overfitting');
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
    expect(judge({ training: measured(0.7), heldOut: measured(0.8) }, other, 0.1)).toMatchObject({
      best: 'movieMean',
      beatenBy: ['movieMean'],
    });
  });
});
