import { expect, it } from 'vitest';
import { formatGain } from '../../../src/figures/parameters/gains';
import { scaleUnit } from '../../../src/figures/parameters/scaleUnit';

it('what counts as one star grows with the scale, in powers of ten', () => {
  expect(scaleUnit([1, 5])).toBe(1);
  expect(scaleUnit([0.5, 5])).toBe(1);
  expect(scaleUnit([1, 10])).toBe(1);
  expect(scaleUnit([-10, 10])).toBe(10);
  expect(scaleUnit([0, 100])).toBe(10);
  expect(scaleUnit([0, 1])).toBe(0.1);
  expect(scaleUnit([3, 3])).toBe(1);
});

it('a gain is written to a hundred-thousandth of it', () => {
  expect(formatGain(0.123456, 1)).toBe('0.12346');
  expect(formatGain(1.23456, 10)).toBe('1.2346');
  expect(formatGain(0.0123456, 0.1)).toBe('0.012346');
  expect(formatGain(NaN, 1)).toBe('–');
});
