import { describe, expect, it } from 'vitest';
import { initialFactors } from '../../../src/als/als';
import { DEFAULT_SETTINGS } from '../../../src/trainer/shared/settings';
import { type Random, seededRandom } from '../../../src/als/random';
import { chiSquare, chiSquareRange } from '../../fixtures/chiSquare';

function expectUniform(counts: number[]): void {
  const [low, high] = chiSquareRange(counts.length - 1);
  expect(chiSquare(counts)).toBeGreaterThan(low);
  expect(chiSquare(counts)).toBeLessThan(high);
}

function draws(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => random());
}

/** sfc32 and splitmix32 as published, in unsigned integers of unlimited size. */
function* reference(seed: bigint): Generator<number> {
  const word = (value: bigint): bigint => BigInt.asUintN(32, value);
  let state = word(seed);
  const splitmix = (): bigint => {
    state = word(state + 0x9e3779b9n);
    let z = state;
    z = word((z ^ (z >> 16n)) * 0x21f0aaadn);
    z = word((z ^ (z >> 15n)) * 0x735a2d97n);
    return z ^ (z >> 15n);
  };
  let [a, b, c, counter] = [splitmix(), splitmix(), splitmix(), 1n];
  for (let drawn = 0; ; drawn++) {
    const sum = word(a + b + counter);
    counter = word(counter + 1n);
    a = b ^ (b >> 9n);
    b = word(c + (c << 3n));
    c = word(word((c << 21n) | (c >> 11n)) + sum);
    if (drawn >= 12) yield Number(sum) / 2 ** 32;
  }
}

describe('seeded random numbers', () => {
  it.each([0, 1, 42, 962, -7, 2 ** 31 - 1])('are those of sfc32 for seed %i', (seed) => {
    const expected = reference(BigInt(seed));
    const random = seededRandom(seed);
    for (let drawn = 0; drawn < 500; drawn++) expect(random()).toBe(expected.next().value);
  });

  it('come again for the same seed and not for another', () => {
    expect(draws(seededRandom(5), 50)).toEqual(draws(seededRandom(5), 50));
    expect(draws(seededRandom(5), 50)).not.toEqual(draws(seededRandom(6), 50));
  });

  it('are uniform on [0, 1)', () => {
    const counts = new Array<number>(100).fill(0);
    const numbers = draws(seededRandom(1), 100_000);
    for (const number of numbers) counts[Math.floor(number * 100)]!++;
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expectUniform(counts);
  });

  it('do not depend on the one before', () => {
    const counts = new Array<number>(100).fill(0);
    const random = seededRandom(2);
    for (let pair = 0; pair < 50_000; pair++) counts[10 * Math.floor(10 * random()) + Math.floor(10 * random())]!++;
    expectUniform(counts);
  });

  it('begin uniformly over neighbouring seeds', () => {
    const counts = new Array<number>(50).fill(0);
    for (let seed = 0; seed < 20_000; seed++) counts[Math.floor(50 * seededRandom(seed)())]!++;
    expectUniform(counts);
  });
});

describe('initial factors', () => {
  it('are uniform on [0, 0.01)', () => {
    const factors = initialFactors(2000, 10, 7);
    expect(factors).toHaveLength(20_000);
    const counts = new Array<number>(20).fill(0);
    for (const factor of factors) counts[Math.floor(factor * 2000)]!++;
    expect(factors.every((factor) => factor >= 0 && factor < 0.01)).toBe(true);
    expectUniform(counts);
  });

  it('are a hundredth of the numbers of the seed, in their order', () => {
    expect(Array.from(initialFactors(3, 2, 7))).toEqual(draws(seededRandom(7), 6).map((number) => 0.01 * number));
  });

  it('are as much larger as the scale is, and the settings begin with theirs', () => {
    expect(Array.from(initialFactors(3, 2, 7, 5))).toEqual(draws(seededRandom(7), 6).map((number) => 5 * number));
    expect(initialFactors(3, 2, 7, DEFAULT_SETTINGS.startScale)).toEqual(initialFactors(3, 2, 7));
  });

  it('depend on the seed alone', () => {
    expect(initialFactors(5, 3, 7)).toEqual(initialFactors(5, 3, 7));
    expect(initialFactors(5, 3, 7)).not.toEqual(initialFactors(5, 3, 8));
  });
});
