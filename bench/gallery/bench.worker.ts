import * as Comlink from 'comlink';
import type { EngineData, EngineName } from '../../src/als/engine';
import { type Simd, supportedSimd } from '../../src/kernel/simd';
import { compileKernel } from '../../src/trainer/worker/engines';
import { Pool } from '../../src/trainer/worker/pool/pool';
import fusedPeakUrl from '../peak/peak.fused.wasm?url&no-inline';
import plainPeakUrl from '../peak/peak.wasm?url&no-inline';
import { type DataSize, randomRatings } from './data';

/** One way to train. */
export interface Contender {
  readonly engine: EngineName;
  readonly workers: number;
  /** Which form of the kernel the fast engine runs. */
  readonly simd: Simd;
}

/** Of several runs, in ms. */
export interface Timing {
  /** Mean time of an iteration, for each run; a run's first iteration, which also sets the model up, is left out. */
  readonly perIteration: readonly number[];
  /** From the settings to the last measure, for each run. */
  readonly wholeRun: readonly number[];
}

export interface Effort {
  readonly rounds: number;
  readonly iterations: number;
  /** A contender so slow that an iteration takes longer, in ms, gets one round. */
  readonly patience: number;
}

const LAMBDA = 0.1;
const PEAK_STEPS = 1_000_000;
const FLOP_PER_STEP = 96;

/** Trains on random ratings and measures how long it takes. */
class BenchWorker {
  private data: EngineData | undefined;
  private readonly pools = new Map<string, Pool>();
  private run = 0;

  machine(): { simd: Simd; workers: number } {
    return { simd: supportedSimd(), workers: navigator.hardwareConcurrency };
  }

  /** Billions of flop a second of a loop of multiply-adds on four lanes that loads nothing. */
  async peak(simd: Simd): Promise<number> {
    const bytes = await (await fetch(simd === 'fused' ? fusedPeakUrl : plainPeakUrl)).arrayBuffer();
    const { instance } = await WebAssembly.instantiate(bytes);
    const peak = instance.exports.peak as (steps: number) => number;
    let best = Infinity;
    for (let turn = 0; turn < 40; turn++) {
      const start = performance.now();
      peak(PEAK_STEPS);
      best = Math.min(best, performance.now() - start);
    }
    return (FLOP_PER_STEP * PEAK_STEPS) / best / 1e6;
  }

  /** Makes the ratings that are trained on from now on. */
  prepare(size: DataSize): void {
    for (const pool of this.pools.values()) pool.close();
    this.pools.clear();
    this.data = undefined;
    this.data = randomRatings(size);
  }

  /** Times contenders turn by turn, so that a busy machine slows all of them. */
  async time(rank: number, contenders: readonly Contender[], effort: Effort): Promise<Timing[]> {
    const timings = contenders.map(() => ({ perIteration: [] as number[], wholeRun: [] as number[] }));
    const warmUps: number[] = [];
    for (const contender of contenders) {
      warmUps.push((await this.train(await this.poolOf(contender), rank, 2)).perIteration);
    }
    for (let round = 0; round < effort.rounds; round++) {
      for (const [index, contender] of contenders.entries()) {
        const isSlow = warmUps[index]! > effort.patience;
        if (isSlow && round > 0) continue;
        const measured = await this.train(await this.poolOf(contender), rank, isSlow ? 2 : effort.iterations);
        timings[index]!.perIteration.push(measured.perIteration);
        timings[index]!.wholeRun.push(measured.wholeRun);
      }
    }
    return timings;
  }

  private async train(
    pool: Pool,
    rank: number,
    iterations: number,
  ): Promise<{ perIteration: number; wholeRun: number }> {
    const ends: number[] = [];
    const start = performance.now();
    await pool.train(
      { run: ++this.run, options: { rank, lambda: LAMBDA, seed: 1 }, state: {}, from: 0, to: 2 * iterations },
      {
        onHalfStep: ({ halfStep }) => {
          if (halfStep % 2 === 0) ends.push(performance.now());
        },
        onProgress: () => undefined,
        onEvaluation: () => undefined,
      },
    );
    return { perIteration: (ends.at(-1)! - ends[0]!) / (iterations - 1), wholeRun: performance.now() - start };
  }

  private async poolOf({ engine, workers, simd }: Contender): Promise<Pool> {
    if (this.data === undefined) throw new Error('There are no ratings to train on.');
    const key = [engine, workers, simd].join();
    const existing = this.pools.get(key);
    if (existing !== undefined) return existing;
    const pool = new Pool(workers, compileKernel(simd));
    const { data } = this;
    await pool.load(engine, () => data, workers);
    this.pools.set(key, pool);
    return pool;
  }
}

export type { BenchWorker };
Comlink.expose(new BenchWorker());
