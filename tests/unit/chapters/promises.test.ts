import { createElement } from 'react';
import { expect, it } from 'vitest';
import { KeptPromise } from '../../../src/chapters/inside/DescentText';
import { Against } from '../../../src/chapters/predictions/ReasonsCell';
import type { Frame } from '../../../src/trainer/shared/protocol';
import { rendered } from '../../fixtures/rendered';

const promise = (...objectives: readonly number[]): string =>
  rendered(
    createElement(KeptPromise, {
      frames: objectives.map((objective, index) => ({ halfStep: index + 1, dataTerm: objective, penalty: 0 }) as Frame),
    }),
  );

it('the promise is told of the half-steps that could break it: all but the first', () => {
  expect(promise(90, 50, 40, 30)).toMatch(
    /from 90 .* to 30 .*, and each of the 3 half-steps after the first kept the promise\.$/,
  );
  expect(promise(90, 50)).toMatch(/, and the one after the first kept the promise\.$/);
  expect(promise(90, 50, 60, 40)).toContain('it rose in 1 of the 3 after the first');
});

it('how many ratings speak against a movie is not mixed up with how many there are', () => {
  const against = (ratings: number, count: number): string =>
    rendered(createElement(Against, { ratings, against: count }));
  expect(against(69, 28)).toBe('28 of them speak');
  expect(against(69, 1)).toBe('1 of them speaks');
  expect(against(69, 0)).toBe('none of them speaks');
  expect(against(1, 1)).toBe('it speaks');
  expect(against(1, 0)).toBe('it does not speak');
});
