import { describe, expect, it } from 'vitest';
import { positionAfterKey } from '../../../src/ui/gridKeys';

const from = { row: 2, column: 3 };
const press = (key: string, ctrlKey = false) => positionAfterKey({ key, ctrlKey, metaKey: false }, from, 4, 5);

describe('the keys of a grid', () => {
  it.each([
    ['ArrowUp', { row: 1, column: 3 }],
    ['ArrowDown', { row: 3, column: 3 }],
    ['ArrowLeft', { row: 2, column: 2 }],
    ['ArrowRight', { row: 2, column: 4 }],
    ['Home', { row: 2, column: 0 }],
    ['End', { row: 2, column: 4 }],
  ])('%s', (key, expected) => {
    expect(press(key)).toEqual(expected);
  });

  it('reach the corners with Ctrl', () => {
    expect(press('Home', true)).toEqual({ row: 0, column: 0 });
    expect(press('End', true)).toEqual({ row: 3, column: 4 });
  });

  it('stop at the edges, and leave other keys alone', () => {
    expect(positionAfterKey({ key: 'ArrowDown', ctrlKey: false, metaKey: false }, { row: 3, column: 0 }, 4, 5)).toEqual(
      {
        row: 3,
        column: 0,
      },
    );
    expect(press('Tab')).toBeUndefined();
  });
});
