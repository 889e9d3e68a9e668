import * as Comlink from 'comlink';
import type { Simd } from '../../src/kernel/simd';
import fusedPeakUrl from '../peak/peak.fused.wasm?url&no-inline';
import plainPeakUrl from '../peak/peak.wasm?url&no-inline';

const STEPS = 1_000_000;
/** Of one step of bench/peak/index.ts. */
const FLOP = 64;
const WINDOWS = 5;
const WINDOW_MS = 100;

/** Runs a loop of multiply-adds on four lanes that loads nothing. */
class PeakWorker {
  /** Billions of flop a second, in the best of some windows of time. */
  async run(simd: Simd): Promise<number> {
    const bytes = await (await fetch(simd === 'fused' ? fusedPeakUrl : plainPeakUrl)).arrayBuffer();
    const { instance } = await WebAssembly.instantiate(bytes);
    const peak = instance.exports.peak as (steps: number) => number;
    let best = 0;
    for (let window = 0; window < WINDOWS; window++) {
      const start = performance.now();
      let turns = 0;
      do {
        peak(STEPS);
        turns++;
      } while (performance.now() - start < WINDOW_MS);
      best = Math.max(best, (FLOP * STEPS * turns) / (performance.now() - start) / 1e6);
    }
    return best;
  }
}

export type { PeakWorker };
Comlink.expose(new PeakWorker());
