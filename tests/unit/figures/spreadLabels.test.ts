import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../src/figures/spreadLabels';

const GAP = 16;
const BOTTOM = 300;
const place = (values: readonly (number | undefined)[]) =>
  spreadLabels(
    values.map((value, index) => ({ key: String(index), text: '', value })),
    (value) => value,
    GAP,
    BOTTOM,
  );

describe('labels at the ends of lines', () => {
  it('stay at their own height where there is room', () => {
    expect(place([10, 100, 200]).map(({ at }) => at)).toEqual([10, 100, 200]);
  });

  it('keep a gap, their order and inside the bottom', () => {
    const heights = fc.array(fc.double({ min: 0, max: BOTTOM, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(heights, (values) => {
        const placed = place(values);
        expect(placed.map(({ value }) => value)).toEqual([...values].sort((a, b) => a - b));
        placed.forEach(({ at }, index) => {
          expect(at).toBeLessThanOrEqual(BOTTOM);
          const above = placed[index - 1];
          if (above !== undefined) expect(at - above.at).toBeGreaterThanOrEqual(GAP - 1e-9);
        });
      }),
    );
  });

  it('leave out what has no value', () => {
    expect(place([undefined, 5])).toHaveLength(1);
  });
});
