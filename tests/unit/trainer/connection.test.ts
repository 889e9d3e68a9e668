import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TrainerConnection, WorkerDiedError } from '../../../src/trainer/client/connection';
import { NearWorker } from '../../fixtures/workers';

const NO_ANSWER = 'The training worker stopped: it no longer answers.';

let connection: TrainerConnection;
let worker: NearWorker;
let deaths: WorkerDiedError[];

/** @param ping the trainer's answer to a beat of the heart */
function connect(ping: () => unknown): void {
  const trainer = {
    ping,
    subscribe: () => undefined,
    cancelLoad: () => 'done',
    train: () => new Promise(() => undefined),
  };
  worker = new NearWorker(trainer);
  connection = new TrainerConnection(
    () => undefined,
    (error) => deaths.push(error),
    worker as unknown as Worker,
  );
}

/** So many beats, with time between them for messages to go there and back. */
async function beat(times: number): Promise<void> {
  for (let beats = 0; beats < times; beats++) {
    vi.advanceTimersByTime(1000);
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  deaths = [];
});

afterEach(() => {
  connection.close();
  vi.useRealTimers();
});

describe('a connection to a worker', () => {
  it('that no longer answers ends after fifteen beats, with all that is asked of it', async () => {
    connect(() => new Promise(() => undefined));
    const asked = connection.call((trainer) => trainer.train(1, undefined as never));
    const refused = expect(asked).rejects.toThrow(NO_ANSWER);
    await beat(15);
    expect(deaths).toEqual([]);
    expect(connection.isClosed).toBe(false);
    await beat(1);
    await refused;
    expect(deaths.map(({ message }) => message)).toEqual([NO_ANSWER]);
    expect(connection.isClosed).toBe(true);
    await expect(connection.call((trainer) => trainer.cancelLoad())).rejects.toThrow(WorkerDiedError);
  });

  it('that answers lives on, however late: it may miss as many beats again', async () => {
    let answers = 0;
    connect(() => (++answers % 14 === 0 ? undefined : new Promise(() => undefined)));
    await beat(60);
    expect(deaths).toEqual([]);
  });

  it('that answers with an error is alive', async () => {
    connect(() => {
      throw new Error('not now');
    });
    await beat(40);
    expect(deaths).toEqual([]);
    await expect(connection.call((trainer) => trainer.cancelLoad())).resolves.toBe('done');
  });

  it('that fails ends at once, with its reason', async () => {
    connect(() => undefined);
    const asked = connection.call((trainer) => trainer.train(1, undefined as never));
    worker.fail('Uncaught Error: boom');
    await expect(asked).rejects.toThrow('The training worker stopped: boom.');
    expect(deaths).toHaveLength(1);
  });

  it('that cannot be started says so', async () => {
    connect(() => undefined);
    const asked = connection.call((trainer) => trainer.cancelLoad());
    worker.fail('');
    await expect(asked).rejects.toThrow('The training worker stopped: it could not be started.');
  });
});
