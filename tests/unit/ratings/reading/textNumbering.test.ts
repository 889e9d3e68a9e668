import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextNumbering } from '../../../../src/ratings/reading/textNumbering';
import { tried } from '../../../fixtures/properties';
import { textBytes } from '../../../fixtures/streams';

function numbersOf(texts: readonly string[], numbering = new TextNumbering()): number[] {
  return texts.map((text) => {
    const bytes = textBytes(`<${text}>`);
    return numbering.numberOf(bytes, 1, bytes.length - 1);
  });
}

const anyText = fc.oneof(
  fc.constantFrom('', 'a', 'b', 'ab', 'ba', 'aa'),
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' ')),
);

describe('numbering texts', () => {
  it('counts from 1 in the order in which they first come', () => {
    const numbering = new TextNumbering();
    expect(numbersOf(['x', 'y', 'x', 'yy', 'y', ''], numbering)).toEqual([1, 2, 1, 3, 2, 4]);
    expect(numbering.texts()).toEqual(['x', 'y', 'yy', '']);
  });

  it('does as a Map would', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 300 }), (texts) => {
        const numbers = new Map<string, number>();
        for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
        const numbering = new TextNumbering();
        expect(numbersOf(texts, numbering)).toEqual(texts.map((text) => numbers.get(text)));
        expect(numbering.texts()).toEqual([...numbers.keys()]);
        expect(numbering.size).toBe(numbers.size);
      }),
      tried(200),
    );
  });

  it('holds as many as come, and more text than is decoded at a time', () => {
    const texts = Array.from({ length: 100_000 }, (_, i) => `${i.toString(36)} is a text that is not short – ${i}`);
    const numbering = new TextNumbering();
    expect(numbersOf([...texts, ...texts], numbering)).toEqual([...texts, ...texts].map((_, i) => 1 + (i % 100_000)));
    expect(numbering.texts()).toEqual(texts);
    expect(numbering.byteLength).toBeGreaterThan(1 << 21);
  });

  it('has no texts before any come', () => {
    expect(new TextNumbering().texts()).toEqual([]);
  });
});
