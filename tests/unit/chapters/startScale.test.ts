import { createElement } from 'react';
import { expect, it } from 'vitest';
import { StillFalling } from '../../../src/chapters/algorithm/parameters/IterationsParameter';
import { WhatItLeft } from '../../../src/chapters/training/StartScale';
import type { Frame } from '../../../src/trainer/shared/protocol';
import { DEFAULT_SETTINGS } from '../../../src/trainer/shared/settings';
import { rendered } from '../../fixtures/rendered';

/** Of each iteration the two terms after its end; both sides are of the lengths given. */
function framesOf(ends: readonly (readonly [dataTerm: number, penalty: number])[]): Frame[] {
  return ends.flatMap(([dataTerm, penalty], index) =>
    (['users', 'movies'] as const).map((side, place) => {
      const squaredLength = side === 'users' ? 20_000 : 12;
      return {
        ...{ halfStep: 2 * index + place + 1, side, dataTerm, penalty, squaredLength, heldOutRmse: 0.9214 },
      } as Frame;
    }),
  );
}

it('what the start left is the penalty of either side, the objective and the held-out error', () => {
  const frames = framesOf([[1000, 900]]);
  const told = rendered(createElement(WhatItLeft, { settings: { ...DEFAULT_SETTINGS, iterations: 1 }, frames }));
  expect(told).toContain('both sides would bear the same penalty');
  expect(told).toContain(
    'after its one iteration, 2,000 of the penalty lies on the users and 1.2 on the movies, and the objective has come down to 1,900.',
  );
  expect(told).toContain('the held-out RMSE too, now 0.921.');
});

it('of a model with biases it is not said that both sides end alike, nor an error of what nobody can predict', () => {
  const frames = framesOf([[1000, 900]]).map((frame) => ({ ...frame, heldOutRmse: NaN }));
  const told = rendered(createElement(WhatItLeft, { settings: { ...DEFAULT_SETTINGS, biases: true }, frames }));
  expect(told).not.toContain('both sides');
  expect(told).toMatch(/come down to 1,900\.$/);
});

it('a training error at rest is not taken for the end of ALS while the objective falls', () => {
  const told = (...ends: readonly (readonly [number, number])[]): string =>
    rendered(createElement(StillFalling, { frames: framesOf(ends) }));
  expect(told([1000, 1000], [999, 901])).toBe(
    'That does not say that ALS is done: the last iteration still took 5.00 % off the objective, most of it off the penalty.',
  );
  expect(told([1000, 1000], [900, 1000])).toContain('still took 5.00 % off the objective.');
  expect(told([1000, 1000], [999.5, 999.5])).toBe(
    'The objective has come to rest with it: the last iteration took 0.05 % off it.',
  );
});
