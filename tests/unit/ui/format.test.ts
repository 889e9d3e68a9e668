import { expect, it } from 'vitest';
import { formatLarge } from '../../../src/ui/format';

it.each([
  [55, '55'],
  [25_180, '25,180'],
  [999_999, '999,999'],
  [1_234_567, '1.23 million'],
  [1_533_000_000, '1.53 billion'],
  [2e12, '2 trillion'],
])('writes %i as %s', (count, text) => {
  expect(formatLarge(count)).toBe(text);
});
