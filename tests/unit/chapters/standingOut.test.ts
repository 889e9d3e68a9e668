import { describe, expect, it } from 'vitest';
import { standingOut } from '../../../src/chapters/factors/standingOut';

describe('axes that stand out', () => {
  it('are those before the last deep fall', () => {
    expect(standingOut([13_000, 1200, 640, 630, 620])).toBe(2);
    expect(standingOut([900, 300, 290, 280])).toBe(1);
  });

  it('are not told among few, nor where each is of the size of the next', () => {
    expect(standingOut([13_000, 1200, 640])).toBeUndefined();
    expect(standingOut([10, 9, 8, 7])).toBeUndefined();
  });

  it('do not depend on falls among axes that hold next to nothing', () => {
    expect(standingOut([5000, 300, 1e-5, 1e-9])).toBe(2);
    expect(standingOut([5000, 0, 0, 0])).toBe(1);
  });
});
