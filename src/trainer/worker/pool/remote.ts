import * as Comlink from 'comlink';
import { reasonOf } from '../../shared/workerError';
import type { RemoteMember } from './member.worker';

/** Another worker, and the member of the pool in it. */
export interface Remote {
  readonly worker: Worker;
  readonly member: Comlink.Remote<RemoteMember>;
  /** Rejects with NotStartedError when the worker cannot be started. */
  readonly failure: Promise<never>;
}

export class NotStartedError extends Error {}

/**
 * Starts one. Where it fails after it has once answered, part of the model is lost with it: then this worker fails too,
 * so that whoever watches it starts all of them again.
 */
export function startRemote(): Remote {
  const worker = new Worker(new URL('./member.worker.ts', import.meta.url), { type: 'module' });
  const member = Comlink.wrap<RemoteMember>(worker);
  let hasAnswered = false;
  const answered = (): void => {
    hasAnswered = true;
  };
  member.ping().then(answered, answered);
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      const reason = reasonOf(event);
      if (hasAnswered) throw new Error(reason);
      reject(new NotStartedError(reason));
    });
  });
  failure.catch(() => undefined);
  return { worker, member, failure };
}
