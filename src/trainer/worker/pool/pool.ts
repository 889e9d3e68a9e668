import * as Comlink from 'comlink';
import type { Engine, EngineData, EngineName } from '../../../als/engine';
import type { Factors, Side } from '../../../als/matrix';
import type { EngineInfo } from '../../shared/protocol';
import { MAX_WORKERS } from '../../shared/settings';
import { buildEngine, compileKernel } from '../engines';
import type { Trajectory } from '../trajectory';
import { Member } from './member';
import type { RemoteMember } from './member.worker';
import { meshOfPorts } from './meshOfPorts';
import { shard } from './shard';

export interface HalfStep {
  readonly solveMs: number;
  /** Σ (r − p·q)² over the training cells. */
  readonly training: number;
  /** Σ (r − p·q)² over the held-out rows. */
  readonly heldOut: number;
}

/** A worker for each core, or as many as are asked for; one where a worker cannot start others. */
export function poolSize(asked: number): number {
  if (typeof Worker === 'undefined') return 1;
  return Math.min(MAX_WORKERS, Math.max(1, asked === 0 ? navigator.hardwareConcurrency : asked));
}

/**
 * The workers that train together: this one, and others that it starts. Rows do not depend on each other within a
 * half-step, so any number of workers gives the same bits.
 */
export class Pool {
  private readonly kernel = compileKernel();
  private readonly workers: { readonly worker: Worker; readonly remote: Comlink.Remote<RemoteMember> }[] = [];
  /** Rejects when a worker cannot be started. */
  private failure = new Promise<never>(() => undefined);
  private cannotGrow = false;
  private loads = 0;
  private local: { readonly member: Member; readonly engine: Engine } | undefined;
  private active: readonly Comlink.Remote<RemoteMember>[] = [];

  /** Hands the data out among `size` workers, or to this one alone where others cannot be started. */
  async load(asked: EngineName, data: EngineData, size: number): Promise<EngineInfo> {
    const load = ++this.loads;
    const kernel = asked === 'fast' ? await this.kernel : undefined;
    const [module, reason] = typeof kernel === 'string' ? [undefined, kernel] : [kernel, undefined];
    const name: EngineName = reason === undefined ? asked : 'readable';
    const workers = this.cannotGrow ? 1 : size;
    if (load === this.loads) {
      try {
        await Promise.race([this.handOut(name, module, data, workers), this.failure]);
      } catch (error) {
        if (this.workers.length === 0) throw error;
        this.dismissWorkers();
        return this.load(asked, data, 1);
      }
    }
    const alone = this.cannotGrow ? 'Other workers could not be started; one trains alone.' : undefined;
    const fallbackReason = [reason, alone].filter((part) => part !== undefined).join(' ');
    return { name, workers, ...(fallbackReason === '' ? {} : { fallbackReason }) };
  }

  private async handOut(
    name: EngineName,
    module: WebAssembly.Module | undefined,
    data: EngineData,
    size: number,
  ): Promise<void> {
    const shards = shard(data, size);
    const ports = meshOfPorts(size);
    this.grow(size - 1);
    const engine = buildEngine(name, module, shards[0]!);
    this.local?.member.close();
    this.local = { engine, member: new Member(engine, shards[0]!, ports[0]!) };
    this.active = this.workers.slice(0, size - 1).map(({ remote }) => remote);
    await Promise.all(
      this.active.map((remote, index) =>
        remote.setUp(name, module, shards[index + 1]!, Comlink.transfer(ports[index + 1]!, ports[index + 1]!)),
      ),
    );
  }

  private dismissWorkers(): void {
    for (const { worker } of this.workers) worker.terminate();
    this.workers.length = 0;
    this.active = [];
    this.failure = new Promise<never>(() => undefined);
    this.cannotGrow = true;
  }

  /**
   * Starts a run where its trajectory can be taken up: at a half-step, or at the nearest one before it that is kept.
   * @returns that half-step, 0 for the random start
   */
  begin(run: number, trajectory: Trajectory, halfStep: number): number {
    const { halfStep: reached, factors } = trajectory.nearest(halfStep);
    this.requireLocal().member.begin(run, trajectory.options, factors);
    for (const remote of this.active) void remote.begin(run, trajectory.options, factors);
    return reached;
  }

  /** Solves one half-step, all together. Undefined when a newer run has begun meanwhile. */
  async solve(run: number, halfStep: number): Promise<HalfStep | undefined> {
    const others = this.active.map((remote) => remote.solve(run, halfStep));
    const reports = await Promise.all([this.requireLocal().member.solve(run, halfStep), ...others]);
    let training = 0;
    let heldOut = 0;
    for (const report of reports) {
      if (report === undefined) return undefined;
      // Chunk by chunk, in the order of the users: the same additions for any number of workers.
      for (const sum of report.training) training += sum;
      for (const sum of report.heldOut) heldOut += sum;
    }
    return { solveMs: reports[0]!.solveMs, training, heldOut };
  }

  factors(side: Side): Factors {
    return this.requireLocal().engine.factors(side);
  }

  /** Resolves when every worker has answered. */
  async ping(): Promise<void> {
    await Promise.all(this.active.map((remote) => remote.ping()));
  }

  private grow(count: number): void {
    while (this.workers.length < count) {
      const worker = new Worker(new URL('./member.worker.ts', import.meta.url), { type: 'module' });
      const failed = new Promise<never>((_, reject) => {
        worker.addEventListener('error', (event) => {
          reject(new Error(event.message));
        });
      });
      failed.catch(() => undefined);
      this.failure = Promise.race([this.failure, failed]);
      this.failure.catch(() => undefined);
      this.workers.push({ worker, remote: Comlink.wrap<RemoteMember>(worker) });
    }
  }

  private requireLocal(): { readonly member: Member; readonly engine: Engine } {
    if (this.local === undefined) throw new Error('The pool has no data.');
    return this.local;
  }
}
