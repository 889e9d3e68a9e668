import * as Comlink from 'comlink';
import type { EngineName } from '../../../als/engine';
import { Batch } from '../batch';
import { buildEngine } from '../engines';
import { endsFirstIteration } from '../trajectory';
import { Member, type Report, type RunOrder } from './member';
import type { Shard } from './shard';

/** Short half-steps are told together: of two such messages in each half-step, one would come in the way of the other. */
const REPORTS_EVERY_MS = 8;

function isUrgent(report: Report): boolean {
  return report.kind !== 'halfStep' || endsFirstIteration(report);
}

/** A member of a pool in a worker of its own, as the pool calls it. */
export class RemoteMember {
  private member: Member | undefined;

  /** @param reports takes what the member reports, several at a time */
  setUp(
    engine: EngineName,
    kernel: WebAssembly.Module | undefined,
    shard: Shard,
    others: readonly MessagePort[],
    reports: MessagePort,
  ): void {
    this.member?.close();
    const batch = new Batch<Report>(REPORTS_EVERY_MS, isUrgent, (together) => {
      reports.postMessage(together);
    });
    this.member = new Member(buildEngine(engine, kernel, shard.data), shard, others, (report) => {
      batch.push(report);
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
