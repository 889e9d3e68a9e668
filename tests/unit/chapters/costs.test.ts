import { createElement } from 'react';
import { expect, it } from 'vitest';
import { UsualLambdasIn } from '../../../src/chapters/algorithm/parameters/LambdaParameter';
import { CostOf } from '../../../src/chapters/takeaways/Strengths';
import { rendered } from '../../fixtures/rendered';

it('twice the ratings cost less than twice the work, by what the factorisations take', () => {
  // Rank 3: 360 for A and b, 63 for the factorisations; so 783 instead of 423 with twice the ratings.
  expect(rendered(createElement(CostOf, { size: { users: 5, movies: 2, cells: 10 }, unknowns: 3 }))).toBe(
    'Of your model’s work the second term is 14.9 %; twice the ratings by the same users of the same movies would be 1.85 times the work.',
  );
});

it('usual values of λ are told with their convention, and with what they are in plain λ where the data are known', () => {
  const size = { users: 300, movies: 100, cells: 4000 };
  const told = rendered(createElement(UsualLambdasIn, { size }));
  expect(told).toContain('The values between 0.01 and 0.1 that you will often read are λ·n values');
  expect(told).toContain('Spark MLlib');
  // A row has 20 training ratings on average.
  expect(told).toContain('that is 0.2 to 2 in plain λ.');
  expect(rendered(createElement(UsualLambdasIn, { size: undefined }))).not.toContain('plain λ');
});
