import type { Peak, Row } from './measure';

/** What the shares of the peak refer to. */
export function describePeaks(peaks: readonly Peak[]): string {
  const loops = peaks.map(
    ({ simd, workers, gflops }) =>
      `${gflops.toFixed(1)} Gflop/s ${simd} on ${workers === 1 ? 'one worker' : `${workers} workers`}`,
  );
  return `Bare loops of f32x4 multiply-adds: ${loops.join(', ')}.`;
}

/** Every way to train on the same ratings, a line each, the ratios to the others at the same rank. */
export function engineTable(rows: readonly Row[]): string[][] {
  return [
    [
      'rank',
      'engine',
      'workers',
      'ms min',
      'median',
      '15 iterations, ms',
      'Gflop/s',
      'of peak',
      'against TypeScript',
      'against 1 worker',
    ],
    ...rows.map((row) => {
      const others = rows.filter(({ rank }) => rank === row.rank);
      const readable = others.find(({ engine }) => engine === 'readable');
      const alone = others.find(
        ({ engine, simd, workers }) => engine === row.engine && simd === row.simd && workers === 1,
      );
      return [
        String(row.rank),
        row.engine === 'readable' ? 'TypeScript' : `WebAssembly, ${row.simd}`,
        String(row.workers),
        row.min.toFixed(2),
        row.median.toFixed(2),
        row.wholeRun === undefined ? '' : row.wholeRun.toFixed(0),
        row.gflops.toFixed(1),
        percent(row.shareOfPeak),
        readable === undefined || row === readable ? '' : times(readable.min / row.min),
        alone === undefined || row === alone ? '' : times(alone.min / row.min),
      ];
    }),
  ];
}

/** What a rating costs as the file grows, at rank 10. */
export function growthTable(rows: readonly Row[]): string[][] {
  return [
    ['ratings', 'workers', 'ms min', 'median', 'ns per rating', 'against the smallest', 'against 1 worker'],
    ...rows.map((row) => {
      const smallest = rows.find(({ workers }) => workers === row.workers)!;
      const alone = rows.find(({ ratings, workers }) => ratings === row.ratings && workers === 1)!;
      return [
        row.ratings.toLocaleString('en'),
        String(row.workers),
        row.min.toFixed(1),
        row.median.toFixed(1),
        nanoseconds(row).toFixed(1),
        row === smallest ? '' : times(nanoseconds(row) / nanoseconds(smallest)),
        row === alone ? '' : times(alone.min / row.min),
      ];
    }),
  ];
}

function nanoseconds({ min, ratings }: Row): number {
  return (min / ratings) * 1e6;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}
