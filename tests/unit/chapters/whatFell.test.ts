import { createElement } from 'react';
import { expect, it } from 'vitest';
import { WhatFell } from '../../../src/chapters/inside/BeforeAndAfterSolve';
import { rendered } from '../../fixtures/rendered';

const told = (was: [rmse: string, objective: string], is: [rmse: string, objective: string]): string =>
  rendered(
    createElement(WhatFell, {
      was: { rmse: was[0], objective: was[1] },
      is: { rmse: is[0], objective: is[1] },
    }),
  );

it('an RMSE that has risen is not taken for a worse solve: the sum with the penalty has fallen', () => {
  const text = told(['0.621', '55.33'], ['0.628', '54.50']);
  expect(text).toContain('The RMSE has risen');
  expect(text).toContain('went from 55.33 to 54.50. A shorter vector was worth the larger errors.');
});

it('where the error fell as well, or nothing changed, nothing is excused', () => {
  expect(told(['0.9', '80.00'], ['0.7', '60.00'])).toBe(
    'The sum that a solve makes least, squared errors and penalty, went from 80.00 to 60.00.',
  );
  expect(told(['0.7', '60.00'], ['0.7', '60.00'])).toBe('');
});
