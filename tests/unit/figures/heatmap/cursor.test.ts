import { describe, expect, it } from 'vitest';
import { cellAfter } from '../../../../src/figures/heatmap/cursor';

describe('the keys of a heatmap', () => {
  const after = (key: string, place: number, factor: number, ctrlKey = false) =>
    cellAfter({ key, ctrlKey, metaKey: false }, { place, factor }, 5384, 10);

  it.each([
    ['ArrowDown', 7, 3, { place: 8, factor: 3 }],
    ['ArrowUp', 0, 3, { place: 0, factor: 3 }],
    ['ArrowLeft', 7, 3, { place: 7, factor: 2 }],
    ['ArrowRight', 7, 9, { place: 7, factor: 9 }],
    ['PageDown', 7, 3, { place: 27, factor: 3 }],
    ['PageDown', 5380, 3, { place: 5383, factor: 3 }],
    ['PageUp', 7, 3, { place: 0, factor: 3 }],
    ['Home', 7, 3, { place: 7, factor: 0 }],
    ['End', 7, 3, { place: 7, factor: 9 }],
  ])('%s from row %d, factor %d', (key, place, factor, next) => {
    expect(after(key, place, factor)).toEqual(next);
  });

  it('lead to the ends of the side with Ctrl', () => {
    expect(after('End', 7, 3, true)).toEqual({ place: 5383, factor: 9 });
    expect(after('Home', 7, 3, true)).toEqual({ place: 0, factor: 0 });
  });

  it('are left alone where they mean nothing', () => {
    expect(after('Tab', 7, 3)).toBeUndefined();
    expect(after('a', 7, 3)).toBeUndefined();
  });
});
