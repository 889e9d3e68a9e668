import { interpolateLab, interpolateYlOrRd, lab, piecewise, rgb } from 'd3';

export type Rgb = readonly [red: number, green: number, blue: number];

/** The ground of every rating plot, in both themes: where it shows, no rating is. */
export const RATING_GROUND = '#898787';
const RAMP_STEPS = 256;

/** YlOrRd over the ratings' own range: the lowest is pale, the highest dark. */
export function ratingColor(rating: number, lowest: number, highest: number): string {
  return interpolateYlOrRd(highest > lowest ? (rating - lowest) / (highest - lowest) : 0.5);
}

/** What can be seen on a rating's colour. */
export function inkOnRating(rating: number, lowest: number, highest: number): string {
  return lab(ratingColor(rating, lowest, highest)).l > 55 ? '#1d1c1a' : '#ffffff';
}

export const RATING_RAMP: readonly Rgb[] = Array.from({ length: RAMP_STEPS }, (_, step) =>
  toRgb(interpolateYlOrRd(step / (RAMP_STEPS - 1))),
);

const COOL = '#3b4cc0';
const WARM = '#b40426';
/** In the dark the middle is the ground's grey, so that "about zero" steps back. */
const NEUTRAL = { light: '#dddddd', dark: '#3a3c44' } as const;

const FACTOR_RAMPS = { light: rampOf(NEUTRAL.light), dark: rampOf(NEUTRAL.dark) } as const;

/** Coolwarm, symmetric about zero: −limit is blue, +limit is red. */
export function factorColor(value: number, limit: number, dark: boolean): Rgb {
  const share = limit > 0 ? (value / limit + 1) / 2 : 0.5;
  const step = Math.round(Math.min(1, Math.max(0, share)) * (RAMP_STEPS - 1));
  return FACTOR_RAMPS[dark ? 'dark' : 'light'][step]!;
}

/** The same ramp as a CSS gradient, from −limit to +limit. */
export function factorGradient(dark: boolean): string {
  const stops = [COOL, NEUTRAL[dark ? 'dark' : 'light'], WARM];
  return `linear-gradient(to right in oklab, ${stops.join(', ')})`;
}

export function toRgb(text: string): Rgb {
  const { r, g, b } = rgb(text);
  return [r, g, b];
}

function rampOf(neutral: string): readonly Rgb[] {
  const interpolate: (share: number) => string = piecewise(interpolateLab, [COOL, neutral, WARM]);
  return Array.from({ length: RAMP_STEPS }, (_, step) => toRgb(interpolate(step / (RAMP_STEPS - 1))));
}

/** Black or white, whichever is easier to read on a colour: against any colour one of them has a contrast of 4.58 or more. */
export function inkOn(color: Rgb): '#000' | '#fff' {
  const [red, green, blue] = color.map((channel) => linear(channel / 255)) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Where (L + 0.05) / 0.05 = 1.05 / (L + 0.05).
  return luminance > Math.sqrt(1.05 * 0.05) - 0.05 ? '#000' : '#fff';
}

/** An sRGB channel, 0 … 1, as the light it stands for (WCAG 2, relative luminance). */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

export function toCss([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}
