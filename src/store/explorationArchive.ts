import type { Explored } from '../trainer/shared/protocol';
import type { ExplorationArchive } from './explorer';
import type { State } from './state';
import { readStored, writeStored } from './storage';

/** Another number makes earlier visits forgotten: raise it when the same settings no longer give the same errors. */
const STORAGE_KEY = 'als-explained/explored/1';
/** Files that are remembered, the ones loaded last. */
const MOST_FILES = 4;
/** Trainings that are remembered of each file, the newest: about 60 bytes each. */
const MOST_TRAININGS = 2000;

/** Training and held-out RMSE by `explorationKey`, the oldest first. */
type Kept = readonly (readonly [key: string, trainingRmse: number, heldOutRmse: number])[];
/** By the fingerprint of the file, the one loaded last at the end. */
type Files = readonly (readonly [fingerprint: string, kept: Kept])[];

/** Keeps where trainings have ended in the browser, so that a later visit need not make them again. */
export class StoredExplorations implements ExplorationArchive {
  private fingerprint: string | undefined;

  /** @param askFingerprint tells the loaded file from all others */
  constructor(private readonly askFingerprint: () => Promise<string | undefined>) {}

  async restore(): Promise<State['explored']> {
    this.fingerprint = undefined;
    const fingerprint = await this.askFingerprint();
    this.fingerprint = fingerprint;
    const kept = storedFiles().find(([file]) => file === fingerprint)?.[1] ?? [];
    return Object.fromEntries(
      kept.map(([key, trainingRmse, heldOutRmse]): [string, Explored] => [key, { trainingRmse, heldOutRmse }]),
    );
  }

  keep(explored: State['explored']): void {
    const { fingerprint } = this;
    if (fingerprint === undefined) return;
    const kept = Object.entries(explored).map(
      ([key, { trainingRmse, heldOutRmse }]) => [key, trainingRmse, heldOutRmse] as const,
    );
    const others = storedFiles().filter(([file]) => file !== fingerprint);
    writeStored(STORAGE_KEY, [...others.slice(1 - MOST_FILES), [fingerprint, kept.slice(-MOST_TRAININGS)]]);
  }
}

function storedFiles(): Files {
  return readStored(STORAGE_KEY, isFiles) ?? [];
}

function isFiles(value: unknown): value is Files {
  return (
    Array.isArray(value) &&
    value.every(
      (file: unknown) =>
        Array.isArray(file) &&
        typeof file[0] === 'string' &&
        Array.isArray(file[1]) &&
        file[1].every(
          (entry: unknown) =>
            Array.isArray(entry) &&
            typeof entry[0] === 'string' &&
            Number.isFinite(entry[1]) &&
            Number.isFinite(entry[2]),
        ),
    )
  );
}
