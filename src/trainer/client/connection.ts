import * as Comlink from 'comlink';
import type { Reading } from '../../ratings/reading/reading';
import type { DataInfo, DataSource, LoadProgress, RunEvent } from '../shared/protocol';
import { reasonOf } from '../shared/workerError';
import type { Trainer } from '../worker/trainer';

const HEARTBEAT_MS = 1000;
/**
 * Beats without an answer after which a worker counts as dead. Beats, not time: a sleeping laptop misses none. Parting a
 * file of 25 million ratings keeps a worker busy for several.
 */
const MISSED_BEATS = 15;

function startTrainer(): Worker {
  return new Worker(new URL('../worker/trainer.worker.ts', import.meta.url), { type: 'module' });
}

/** The worker is gone; what it was asked will not be answered. */
export class WorkerDiedError extends Error {
  constructor(reason: string) {
    super(`The training worker stopped: ${reason}.`);
    this.name = 'WorkerDiedError';
  }
}

/**
 * A worker, the trainer in it, and a watch on both. Calls that a dead worker leaves open are rejected with
 * WorkerDiedError, so nobody waits for ever.
 */
export class TrainerConnection {
  private readonly remote: Comlink.Remote<Trainer>;
  private readonly death: Promise<never>;
  private readonly heartbeat: ReturnType<typeof setInterval>;
  private missedBeats = 0;
  private closed = false;

  constructor(
    onRunEvent: (event: RunEvent) => void,
    onDeath: (error: WorkerDiedError) => void,
    private readonly worker: Worker = startTrainer(),
  ) {
    this.remote = Comlink.wrap<Trainer>(worker);
    let rejectDeath: (error: WorkerDiedError) => void = () => undefined;
    this.death = new Promise((_, reject) => {
      rejectDeath = reject;
    });
    this.death.catch(onDeath);
    const die = (reason: string): void => {
      this.close();
      rejectDeath(new WorkerDiedError(reason));
    };
    worker.addEventListener('error', (event) => {
      die(reasonOf(event) || 'it could not be started');
    });
    const answered = (): void => {
      this.missedBeats = 0;
    };
    this.heartbeat = setInterval(() => {
      if (this.missedBeats++ >= MISSED_BEATS) {
        die('it no longer answers');
        return;
      }
      // An error is an answer, too.
      this.remote.ping().then(answered, answered);
    }, HEARTBEAT_MS);
    this.call((trainer) => trainer.subscribe(Comlink.proxy(onRunEvent))).catch(() => undefined);
  }

  load(
    source: DataSource,
    reading: Reading | undefined,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<DataInfo> {
    return this.call((trainer) => trainer.load(source, reading, Comlink.proxy(onProgress)));
  }

  // Comlink's type of a remote function loses that the answer depends on the question.
  readonly askData: Trainer['askData'] = (...asked) =>
    this.call((trainer) => (trainer.askData as Trainer['askData'])(...asked));

  readonly askModel: Trainer['askModel'] = (...asked) =>
    this.call((trainer) => (trainer.askModel as Trainer['askModel'])(...asked));

  get isClosed(): boolean {
    return this.closed;
  }

  /** Asks the trainer something. */
  call<T>(ask: (trainer: Comlink.Remote<Trainer>) => Promise<T>): Promise<T> {
    if (this.closed) return this.death;
    return Promise.race([ask(this.remote), this.death]);
  }

  /** Ends the worker. The proxy is released first, since a terminated worker can no longer answer for it. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.heartbeat);
    this.remote[Comlink.releaseProxy]();
    this.worker.terminate();
  }
}
