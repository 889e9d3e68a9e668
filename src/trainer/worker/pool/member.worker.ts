import * as Comlink from 'comlink';
import type { EngineName } from '../../../als/engine';
import { buildEngine } from '../engines';
import { Member, type RunOrder } from './member';
import type { Shard } from './shard';

/** A member of a pool in a worker of its own, as the pool calls it. */
export class RemoteMember {
  private member: Member | undefined;

  /** @param reports takes what the member reports */
  setUp(
    engine: EngineName,
    kernel: WebAssembly.Module | undefined,
    shard: Shard,
    others: readonly MessagePort[],
    reports: MessagePort,
  ): void {
    this.member?.close();
    this.member = new Member(buildEngine(engine, kernel, shard.data), shard, others, (report) => {
      reports.postMessage(report);
    });
  }

  async train(order: RunOrder): Promise<void> {
    await this.member?.train(order);
  }

  ping(): true {
    return true;
  }
}

Comlink.expose(new RemoteMember());
