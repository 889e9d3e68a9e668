import { format } from 'd3';
import type { Loading } from '../../store/state';
import { formatBytes, formatCount, formatLarge } from '../../ui/format';

/** Before that, in ms, a rate says little. */
const PATIENCE = 1000;

/**
 * How far a file is read, how fast that goes and how long it will take.
 * @returns share: 0 … 1, undefined where nobody knows
 */
export function describeLoading({ name, phaseMs, progress }: Loading): { text: string; share?: number } {
  if (progress === undefined) return { text: `Opening ${name}` };
  const { phase, ratings, bytes, totalBytes } = progress;
  if (phase === 'sorting') return { text: `Sorting ${formatCount(ratings)} ratings` };
  const seconds = phaseMs / 1000;
  const isTold = phaseMs >= PATIENCE;
  const share = totalBytes === undefined ? undefined : Math.min(1, bytes / totalBytes);
  const done = phase === 'fetching' ? fetched(bytes, totalBytes) : `${formatCount(ratings)} ratings read`;
  const rate = phase === 'fetching' ? formatBytes(bytes / seconds) : formatLarge(Math.round(ratings / seconds));
  const left = share === undefined || share === 0 ? undefined : (seconds * (1 - share)) / share;
  const told = [
    done,
    ...(isTold ? [`${rate} a second`, ...(left === undefined ? [] : [`${formatLeft(left)} left`])] : []),
  ];
  return { text: told.join(', '), ...(share === undefined ? {} : { share }) };
}

function fetched(bytes: number, totalBytes: number | undefined): string {
  return totalBytes === undefined
    ? `${formatBytes(bytes)} fetched`
    : `${formatBytes(bytes)} of ${formatBytes(totalBytes)} fetched`;
}

function formatLeft(seconds: number): string {
  return seconds < 90 ? `${format('d')(Math.ceil(seconds))} s` : `${format('d')(Math.ceil(seconds / 60))} min`;
}
