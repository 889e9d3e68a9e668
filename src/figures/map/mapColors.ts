import { interpolateLab, piecewise } from 'd3';
import { type Rgb, toRgb } from '../colors';

/** The lowest error stands out from the page, the highest steps back. No other figure has these colours. */
const RAMPS: Readonly<Record<'light' | 'dark', (share: number) => string>> = {
  light: piecewise(interpolateLab, ['#16304f', '#4f7697', '#a9bfd0', '#e4e9ec']),
  dark: piecewise(interpolateLab, ['#dcebf7', '#86a9c6', '#43617c', '#262d36']),
};

/** Small errors lie close together: they get more of the ramp. */
const EXPONENT = 0.5;

/** Errors of a map, in stars: what has the first colour, and from where on the last one stays. */
export type ErrorRange = readonly [lowest: number, ceiling: number];

export function errorColor(error: number, [lowest, ceiling]: ErrorRange, dark: boolean): Rgb {
  const share = ceiling > lowest ? (error - lowest) / (ceiling - lowest) : 0;
  return toRgb(RAMPS[dark ? 'dark' : 'light'](Math.min(1, Math.max(0, share)) ** EXPONENT));
}
