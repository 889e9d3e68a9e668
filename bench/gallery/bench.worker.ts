import * as Comlink from 'comlink';
import type { EngineData, EngineName } from '../../src/als/engine';
import { type Simd, supportedSimd } from '../../src/kernel/simd';
import { compileKernel } from '../../src/trainer/worker/engines';
import { Keeper } from '../../src/trainer/worker/keeper';
import { Pool } from '../../src/trainer/worker/pool/pool';
import { type DataSize, randomRatings } from './data';
import type { PeakWorker } from './peak.worker';

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
  /** At most. */
  readonly rounds: number;
  /** A contender that has trained for longer, in ms, gets no further round. */
  readonly budget: number;
  readonly iterations: number;
  /** A contender so slow that an iteration takes longer, in ms, gets one round. */
  readonly patience: number;
}

const LAMBDA = 0.1;

/** Trains on random ratings and measures how long it takes. */
class BenchWorker {
  private data: EngineData | undefined;
  private readonly pools = new Map<string, Pool>();
  private run = 0;

  machine(): { simd: Simd; workers: number } {
    return { simd: supportedSimd(), workers: navigator.hardwareConcurrency };
  }

  /** Billions of flop a second that so many workers do at the same time in bare loops of multiply-adds. */
  async peak(simd: Simd, workers: number): Promise<number> {
    const started = Array.from(
      { length: workers },
      () => new Worker(new URL('./peak.worker.ts', import.meta.url), { type: 'module' }),
    );
    const rates = await Promise.all(started.map((worker) => Comlink.wrap<PeakWorker>(worker).run(simd)));
    for (const worker of started) worker.terminate();
    return rates.reduce((sum, rate) => sum + rate);
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
    const spent = contenders.map(() => 0);
    const warmUps: number[] = [];
    for (const contender of contenders) {
      warmUps.push((await this.train(await this.poolOf(contender), rank, 2)).perIteration);
    }
    // Round 0 is for the compiler, which takes some runs to replace slow code by fast code.
    for (let round = 0; round <= effort.rounds; round++) {
      for (const [index, contender] of contenders.entries()) {
        const isSlow = warmUps[index]! > effort.patience;
        if (isSlow ? round !== 1 : round > 1 && spent[index]! > effort.budget) continue;
        const measured = await this.train(await this.poolOf(contender), rank, isSlow ? 2 : effort.iterations);
        if (round === 0) continue;
        timings[index]!.perIteration.push(measured.perIteration);
        timings[index]!.wholeRun.push(measured.wholeRun);
        spent[index]! += measured.wholeRun;
      }
    }
    return timings;
  }

  private async train(
    pool: Pool,
    rank: number,
    iterations: number,
  ): Promise<{ perIteration: number; wholeRun: number }> {
    let later = 0;
    const keeper = new Keeper(2 * iterations);
    const start = performance.now();
    await pool.train(
      { run: ++this.run, options: { rank, lambda: LAMBDA, seed: 1 }, state: {}, from: 0, to: 2 * iterations },
      {
        keeps: (halfStep, solveMs) => keeper.keeps(halfStep, solveMs),
        onHalfStep: ({ halfStep, solveMs }) => {
          if (halfStep > 2) later += solveMs;
        },
        onProgress: () => undefined,
        onEvaluation: () => undefined,
      },
    );
    return { perIteration: later / (iterations - 1), wholeRun: performance.now() - start };
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
