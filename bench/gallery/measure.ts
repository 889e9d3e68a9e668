import type { Remote } from 'comlink';
import { flopPerIteration } from '../../src/als/work';
import type { Simd } from '../../src/kernel/simd';
import type { BenchWorker, Contender, Effort, Timing } from './bench.worker';
import { type DataSize, GROWTH, TRAINING_SET } from './data';

/** One way to train at one rank on one set of ratings. */
export interface Row extends Contender {
  readonly rank: number;
  readonly ratings: number;
  /** Of an iteration, both half-steps and the training loss, in ms. */
  readonly min: number;
  readonly median: number;
  /** Of 15 iterations from the settings to the last measure, in ms; undefined where fewer were made. */
  readonly wholeRun: number | undefined;
  /** Useful arithmetic at the minimum, in billions of flop a second, and its share of what bare multiply-add loops do. */
  readonly gflops: number;
  readonly shareOfPeak: number;
}

/** What so many workers do at the same time, in billions of flop a second. */
export interface Peak {
  readonly simd: Simd;
  readonly workers: number;
  readonly gflops: number;
}

export interface Results {
  readonly browser: string;
  readonly cores: number;
  readonly simd: Simd;
  /** Billions of flop a second in bare loops of multiply-adds. */
  readonly peaks: readonly Peak[];
  readonly engines: readonly Row[];
  readonly growth: readonly Row[];
}

export interface Plan {
  readonly ranks: readonly number[];
  readonly growth: boolean;
  readonly readable: boolean;
}

export const FULL_PLAN: Plan = { ranks: [5, 10, 20, 50, 100], growth: true, readable: true };

const ITERATIONS = 15;
const EFFORT: Effort = { rounds: 200, budget: 8000, iterations: ITERATIONS, patience: 250 };
const LARGE: Effort = { rounds: 60, budget: 8000, iterations: 4, patience: Infinity };

/** Measures what the plan says and tells each row as it is there. */
export async function measure(
  bench: Remote<BenchWorker>,
  plan: Plan,
  onRow: (kind: 'engines' | 'growth', row: Row) => void,
): Promise<Results> {
  const { simd, workers: cores } = await bench.machine();
  const counts = [...new Set([1, 2, cores])].filter((count) => count <= cores);
  const peaks: Peak[] = [];
  for (const form of new Set<Simd>(['plain', simd])) {
    for (const workers of counts) peaks.push({ simd: form, workers, gflops: await bench.peak(form, workers) });
  }
  const fast = counts.map((workers): Contender => ({ engine: 'fast', workers, simd }));
  const plain: Contender[] = simd === 'fused' ? [{ engine: 'fast', workers: 1, simd: 'plain' }] : [];
  const readable: Contender[] = plan.readable ? [{ engine: 'readable', workers: 1, simd }] : [];

  const rows = async (size: DataSize, rank: number, contenders: readonly Contender[], effort: Effort): Promise<Row[]> =>
    (await bench.time(rank, contenders, effort)).map((timing, index) =>
      describe(contenders[index]!, size, rank, timing, peaks),
    );

  const engines: Row[] = [];
  await bench.prepare(TRAINING_SET);
  for (const rank of plan.ranks) {
    for (const row of await rows(TRAINING_SET, rank, [...fast, ...plain, ...readable], EFFORT)) {
      engines.push(row);
      onRow('engines', row);
    }
  }
  const growth: Row[] = [];
  for (const size of plan.growth ? GROWTH : []) {
    for (const contender of fast) {
      // One pool at a time: the largest set fits in memory once.
      await bench.prepare(size);
      for (const row of await rows(size, 10, [contender], LARGE)) {
        growth.push(row);
        onRow('growth', row);
      }
    }
  }
  return { browser: navigator.userAgent, cores, simd, peaks, engines, growth };
}

function describe(
  contender: Contender,
  size: DataSize,
  rank: number,
  { perIteration, wholeRun }: Timing,
  peaks: readonly Peak[],
): Row {
  const min = Math.min(...perIteration);
  const gflops = flopPerIteration({ ...size, cells: size.ratings }, rank) / min / 1e6;
  return {
    ...contender,
    rank,
    ratings: size.ratings,
    min,
    median: median(perIteration),
    wholeRun: wholeRun.length > 1 ? Math.min(...wholeRun) : undefined,
    gflops,
    shareOfPeak: gflops / peakOf(contender, peaks),
  };
}

function peakOf({ simd, workers }: Contender, peaks: readonly Peak[]): number {
  return peaks.find((peak) => peak.simd === simd && peak.workers === workers)?.gflops ?? NaN;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
