import { format } from 'd3';

/** 484,560 */
export const formatCount = format(',d');
/** 96.90 % */
export function formatPercent(share: number): string {
  return `${format('.2f')(100 * share)} %`;
}
/** A bound of a share, rounded up so that it stays one: 0.76 % */
export function formatAtMost(share: number): string {
  return `${format('.2f')(Math.ceil(1e4 * share - 1e-9) / 100)} %`;
}
/** A share of rows, in a readout: 3.9 % */
export function formatShare(share: number): string {
  return `${format('.1f')(100 * share)} %`;
}
/** An error in stars, or in what else ratings count: 0.924, on a larger scale 20.13; – where there is none. */
export function formatError(error: number): string {
  if (!Number.isFinite(error)) return '–';
  return format(Math.abs(error) < 10 ? '.3f' : '.2f')(error);
}
/** A predicted rating: 2.42 */
export const formatStars = format('.2f');

/** An error with its sign: +0.04, −0.96, 0.00 */
export function formatSigned(error: number): string {
  return format(Math.abs(error) < 0.005 ? '.2f' : '+.2f')(error);
}
/** Three digits that matter: 0.0819, 12.6 */
export const formatDigits = format('.3~r');
/** A rating as the file has it, to the seven digits that are kept of it: 4, 3.5, −4.37 */
export const formatRated = format('.7~r');
/** A level of ratings: 4, 3.5; where neighbours are taken together, their mean in three digits. */
export const formatRating = format('.3~r');

/** 38 ms, 4.2 ms, 1.3 s: two digits that matter. */
export function formatDuration(ms: number): string {
  if (ms >= 10_000) return `${format('.0f')(ms / 1000)} s`;
  if (ms >= 1000) return `${format('.1f')(ms / 1000)} s`;
  return `${format(ms < 10 ? '.1f' : '.0f')(ms)} ms`;
}

/** Billions of operations a second: 21 billion, 0.93 billion. */
export function formatWork(gflops: number): string {
  return `${format(gflops < 10 ? '.2f' : '.0f')(gflops)} billion`;
}

const compact = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 3,
});

/** A count too long to read digit by digit: 25,200, 1.53 billion. */
export function formatLarge(count: number): string {
  return count < 1e6 ? formatCount(count) : compact.format(count);
}

/** 840 bytes, 32 kB, 3.2 MB, 262 MB, 1.4 GB */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)} bytes`;
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${format(value < 10 && power > 1 ? '.1~f' : '.0f')(value)} ${['kB', 'MB', 'GB'][power - 1]!}`;
}

/** A difference with its sign, in as many decimals as published losses have: +0.0012, −0.0004. */
export const formatDifference = format('+.4f');
/** Very small numbers: 3.1 × 10⁻¹⁵; 0 stays 0. */
export function formatPower(value: number): string {
  if (value === 0) return '0';
  const [mantissa, exponent] = value.toExponential(1).split('e');
  const raised = String(Number(exponent)).replaceAll(/./g, (sign) => SUPERSCRIPTS[sign]!);
  return `${mantissa} × 10${raised}`;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  ...{ '-': '⁻', '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
};
