import { expect, it } from 'vitest';
import { formatAtMost, formatBytes, formatLarge } from '../../../src/ui/format';

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

it.each([
  [840, '840 bytes'],
  [32_400, '32 kB'],
  [978_202, '978 kB'],
  [3_240_000, '3.2 MB'],
  [261_978_986, '262 MB'],
  [1.44e9, '1.4 GB'],
  [2e13, '20000 GB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

it.each([
  [0.00754, '0.76 %'],
  [0.0075, '0.75 %'],
  [0.00750001, '0.76 %'],
  [0, '0.00 %'],
])('a share of at most %f is written as %s, never as less', (share, text) => {
  expect(formatAtMost(share)).toBe(text);
});
