import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Numbering } from '../../../src/ratings/numbering';
import { tried } from '../../fixtures/properties';

function expectNumbered(integers: readonly number[]): void {
  const numbering = new Numbering();
  const expected = [...new Set(integers)];
  const numberOf = new Map(expected.map((integer, number) => [integer, number]));
  for (const integer of integers) expect(numbering.numberOf(integer)).toBe(numberOf.get(integer));
  expect(numbering.size).toBe(expected.length);
  expect(Array.from(numbering.numbered())).toEqual(expected);
}

describe('numbering integers', () => {
  it('counts up in the order in which they first come: a case worked by hand', () => {
    const numbering = new Numbering();
    expect([7, -3, 7, 0, -3, 2 ** 31 - 1].map((integer) => numbering.numberOf(integer))).toEqual([0, 1, 0, 2, 1, 3]);
    expect(numbering.numbered()).toEqual(Int32Array.of(7, -3, 0, 2 ** 31 - 1));
  });

  it('is what a Map gives, whichever integers come', () => {
    const integer = fc.oneof(fc.integer({ min: -3, max: 30 }), fc.integer());
    fc.assert(fc.property(fc.array(integer, { maxLength: 200 }), expectNumbered), tried(200));
  });

  it.each([1, 3, 2 ** 10, 2 ** 16, 2 ** 20])('holds through growth, and for integers %i apart', (step) => {
    const integers = Array.from({ length: 5000 }, (_, i) => Math.imul(i, step));
    expectNumbered([...integers, ...integers]);
  });

  it('has no number before the first integer', () => {
    expect(new Numbering().numbered()).toEqual(new Int32Array());
  });
});
