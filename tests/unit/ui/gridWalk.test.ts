import { describe, expect, it } from 'vitest';
import { positionAfterKey } from '../../../src/ui/gridKeys';

/** In a table of 3 rows and 4 columns. */
function walk(keys: readonly string[], row: number, column: number) {
  return keys.reduce(
    (cell, key) => {
      const [ctrl, name] = key.startsWith('^') ? [true, key.slice(1)] : [false, key];
      return positionAfterKey({ key: name, ctrlKey: ctrl, metaKey: false }, cell, 3, 4) ?? cell;
    },
    { row, column },
  );
}

describe('walking a grid', () => {
  it('goes one cell in the direction of an arrow and stops at the edges', () => {
    expect(walk(['ArrowDown', 'ArrowRight'], 0, 0)).toEqual({ row: 1, column: 1 });
    expect(walk(['ArrowUp', 'ArrowLeft'], 0, 0)).toEqual({ row: 0, column: 0 });
    expect(walk(['ArrowDown', 'ArrowRight'], 2, 3)).toEqual({ row: 2, column: 3 });
  });

  it('goes to the ends of a row, and with Ctrl to those of the table', () => {
    expect(walk(['End'], 1, 1)).toEqual({ row: 1, column: 3 });
    expect(walk(['Home'], 1, 1)).toEqual({ row: 1, column: 0 });
    expect(walk(['^End'], 1, 1)).toEqual({ row: 2, column: 3 });
    expect(walk(['^Home'], 1, 1)).toEqual({ row: 0, column: 0 });
  });

  it('leaves other keys to the page', () => {
    expect(
      positionAfterKey({ key: 'Tab', ctrlKey: false, metaKey: false }, { row: 0, column: 0 }, 3, 4),
    ).toBeUndefined();
  });
});
