import { describe, expect, it } from 'vitest';
import { drawPointCloud } from '../../../src/figures/habits/drawPointCloud';

const SIZE = { width: 4, height: 3 };
const COLOR = [10, 20, 30] as const;

function alphas(points: readonly number[], radius: number): number[] {
  const pixels = drawPointCloud(Float64Array.from(points), SIZE, radius, COLOR, 0.5);
  return Array.from({ length: SIZE.width * SIZE.height }, (_, pixel) => pixels[4 * pixel + 3]!);
}

describe('a cloud of points', () => {
  it('colours the pixel under each, twice as dense where two meet', () => {
    const drawn = alphas([1.5, 1.5, 1.2, 1.9, 3, 0], 0);
    expect(drawn[5]).toBe(Math.round(255 * 0.75));
    expect(drawn[3]).toBe(Math.round(255 * 0.5));
    expect(drawn.filter((alpha) => alpha > 0)).toHaveLength(2);
    expect([...drawPointCloud(Float64Array.of(0, 0), SIZE, 0, COLOR, 1).slice(0, 4)]).toEqual([10, 20, 30, 255]);
  });

  it('ends at the edges of the image', () => {
    const drawn = alphas([0, 0], 1);
    expect(drawn.map((alpha) => alpha > 0)).toEqual(
      [true, true, false, false, true, false, false, false].concat(Array<boolean>(4).fill(false)),
    );
  });
});
