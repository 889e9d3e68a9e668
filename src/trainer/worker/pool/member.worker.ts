import * as Comlink from 'comlink';
import type { EngineName, ModelOptions } from '../../../als/engine';
import { buildEngine } from '../engines';
import { type FactorState, type HalfStepReport, Member } from './member';
import type { Shard } from './shard';

/** A member of a pool in a worker of its own, as the pool calls it. */
export class RemoteMember {
  private member: Member | undefined;

  setUp(engine: EngineName, kernel: WebAssembly.Module | undefined, shard: Shard, others: MessagePort[]): void {
    this.member?.close();
    this.member = new Member(buildEngine(engine, kernel, shard), shard, others);
  }

  begin(run: number, options: ModelOptions, state: FactorState): void {
    this.member?.begin(run, options, state);
  }

  solve(run: number, halfStep: number): Promise<HalfStepReport | undefined> {
    return this.member?.solve(run, halfStep) ?? Promise.resolve(undefined);
  }

  ping(): true {
    return true;
  }
}

Comlink.expose(new RemoteMember());
