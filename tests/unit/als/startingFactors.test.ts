import { expect, it } from 'vitest';
import { initialFactors } from '../../../src/als/als';
import { startingFactors } from '../../../src/als/startingFactors';

it('are the initial factors, whatever was asked for before', () => {
  for (const [rows, rank, seed, scale] of [
    [6, 4, 1],
    [6, 4, 1],
    [6, 4, 1, 2],
    [6, 4, 2],
    [4, 6, 2],
    [8, 3, 2],
    [6, 4, 1],
  ] as const) {
    expect(startingFactors(rows, rank, seed, scale)).toEqual(initialFactors(rows, rank, seed, scale));
  }
});

it('are kept, not drawn again', () => {
  expect(startingFactors(6, 4, 1)).toBe(startingFactors(6, 4, 1));
  expect(startingFactors(6, 4, 1, 2)).toBe(startingFactors(6, 4, 1, 2));
  expect(startingFactors(6, 4, 2)).not.toBe(startingFactors(6, 4, 1));
});
