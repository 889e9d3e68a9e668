import type { EngineData } from '../../als/engine';
import type { EngineInfo } from '../shared/protocol';
import { type Settings, splitKey } from '../shared/settings';
import type { Dataset } from './dataset';
import { type Pool, poolSize } from './pool/pool';
import type { SplitSummary } from './splitSummary';

/** What the workers train on. */
export interface HandedOut {
  readonly key: string;
  /** Undefined where other settings have come between; rejects where the workers cannot take it. */
  readonly ready: Promise<{ readonly engine: EngineInfo; readonly split: SplitSummary } | undefined>;
}

/** What two settings must share for the workers to have the data for both. */
export function handOutKey(settings: Settings): string {
  return [splitKey(settings), settings.engine, settings.workers].join('|');
}

/** Parts the data as the settings ask and hands it to the workers. */
export function handOut(pool: Pool, data: Dataset, settings: Settings): HandedOut {
  return { key: handOutKey(settings), ready: partAndLoad(pool, data, settings) };
}

async function partAndLoad(pool: Pool, data: Dataset, settings: Settings): HandedOut['ready'] {
  const made: { split?: SplitSummary } = {};
  const makeParts = (): EngineData => {
    const { parts, summary } = data.split(settings);
    made.split = summary;
    return parts;
  };
  const engine = await pool.load(settings.engine, makeParts, poolSize(settings.workers));
  const { split } = made;
  return split && { engine, split };
}
