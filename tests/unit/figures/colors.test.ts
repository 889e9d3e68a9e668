import { hsl, rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { factorColor, inkOn, type Rgb } from '../../../src/figures/colors';

/** WCAG 2: (lighter + 0.05) / (darker + 0.05) of the relative luminances. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = (color: Rgb): number =>
    color
      .map((channel) => channel / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
      .reduce((sum, light, channel) => sum + light * [0.2126, 0.7152, 0.0722][channel]!, 0);
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function inkOf(color: Rgb): Rgb {
  const { r, g, b } = rgb(inkOn(color));
  return [r, g, b];
}

describe.each([true, false])('the colours of factors (dark: %s)', (dark) => {
  const values = Array.from({ length: 201 }, (_, step) => (step - 100) / 100);

  it('bear numbers that can be read', () => {
    for (const value of values) {
      const color = factorColor(value, 1, dark);
      expect(contrast(color, inkOf(color))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are blue below zero and red above, the further the stronger', () => {
    for (const sign of [-1, 1]) {
      const strengths = [0, 0.25, 0.5, 0.75, 1].map((size) => {
        const [red, , blue] = factorColor(sign * size, 1, dark);
        return sign * (red - blue);
      });
      expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
    }
    expect(hsl(rgb(...factorColor(0, 1, dark))).s).toBeLessThan(0.1);
  });
});
