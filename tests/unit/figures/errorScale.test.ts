import { describe, expect, it } from 'vitest';
import { describeErrors } from '../../../src/figures/loss/describeErrors';
import { errorScale, errorTicks } from '../../../src/figures/loss/errorScale';

const top = (...errors: number[]): number => errorScale(errors, 100).domain()[1]!;

describe('the axis of errors', () => {
  it('has a top that fits errors of any scale, and one of stars before there is any', () => {
    expect(top()).toBe(1.4);
    expect(top(0.92, 0.62)).toBe(1.4);
    expect(top(0.31)).toBe(0.35);
    expect(top(27.3)).toBe(30);
  });

  it('leaves out what could not be measured', () => {
    expect(top(NaN, 1.8)).toBe(2);
    expect(top(NaN)).toBe(1.4);
  });

  it('names errors with as many decimals as their distance needs', () => {
    const texts = (error: number): string[] => errorTicks(errorScale([error], 100), 4).map(({ text }) => text);
    expect(texts(1)).toEqual(['0.0', '0.5', '1.0']);
    expect(texts(0.09)).toEqual(['0.00', '0.02', '0.04', '0.06', '0.08', '0.10']);
    expect(texts(27)).toEqual(['0', '10', '20', '30']);
  });
});

it('errors are told with words for what could not be measured', () => {
  expect(describeErrors({ training: 0.622, heldOut: 0.924 })).toBe('training RMSE 0.622, held-out RMSE 0.924');
  expect(describeErrors({ training: 20.126, heldOut: NaN })).toBe('training RMSE 20.13, no held-out rating to predict');
});
