import { describe, expect, it } from 'vitest';
import { momentOf } from '../../../src/chapters/notebook/momentOf';
import { MOVIES_BY_NUMBER } from '../../../src/figures/naming';
import { describePart, describePlace } from '../../../src/chapters/predictions/describePrediction';

const prediction = {
  ...{ user: 0, movie: 0, predicted: 3, actual: 4, times: 1, heldOut: false },
  ...{ userMean: 3, movieMean: 3, nextRated: 0 },
};

describe('what is said of a prediction', () => {
  it('names the iteration, and the users where only they are solved', () => {
    expect(momentOf(6)).toBe('iteration 3');
    expect(momentOf(5)).toBe('solving the users of iteration 3');
  });

  it('tells a rating that was trained on, one that was held out, and none', () => {
    expect(describePart(prediction, MOVIES_BY_NUMBER)).toMatch(/^The model was trained on this rating[^.]+\.$/);
    expect(describePart({ ...prediction, heldOut: true }, MOVIES_BY_NUMBER)).toMatch(
      /^This rating was held out[^.]+\.$/,
    );
    expect(describePart({ ...prediction, actual: undefined, times: 0 }, MOVIES_BY_NUMBER)).toMatch(
      /^The file has no rating/,
    );
  });

  it('says how often the file has the pair', () => {
    expect(describePart({ ...prediction, times: 2 }, MOVIES_BY_NUMBER)).toContain(
      'rates this pair twice; the last counts',
    );
    expect(describePart({ ...prediction, times: 3 }, MOVIES_BY_NUMBER)).toContain('rates this pair 3 times');
  });

  it('explains what lies beyond the scale as it is shown', () => {
    expect(describePlace(5.2, [1, 5], MOVIES_BY_NUMBER)).toContain('lies above the scale');
    expect(describePlace(-0.3, [1, 5], MOVIES_BY_NUMBER)).toContain('one would say 1');
    expect(['', '', '']).toEqual([
      describePlace(0.998, [1, 5], MOVIES_BY_NUMBER),
      describePlace(3, [1, 5], MOVIES_BY_NUMBER),
      describePlace(5.004, [1, 5], MOVIES_BY_NUMBER),
    ]);
  });
});
