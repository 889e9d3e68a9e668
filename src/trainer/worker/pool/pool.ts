import * as Comlink from 'comlink';
import type { Engine, EngineData, EngineName } from '../../../als/engine';
import type { Factors } from '../../../als/matrix';
import type { EngineInfo } from '../../shared/protocol';
import { MAX_WORKERS } from '../../shared/settings';
import { buildEngine, compileKernel, type Kernel } from '../engines';
import { sideOf } from '../trajectory';
import { Gathering, type HalfStep, type PoolEvaluation } from './gathering';
import { Member, type Report, type RunOrder } from './member';
import { meshOfPorts } from './meshOfPorts';
import { NotStartedError, type Remote, startRemote } from './remote';
import { buffersOf, copyOf, shard } from './shard';

/** A worker for each core, or as many as are asked for; one where a worker cannot start others. */
export function poolSize(asked: number): number {
  if (typeof Worker === 'undefined') return 1;
  return Math.min(MAX_WORKERS, Math.max(1, asked === 0 ? navigator.hardwareConcurrency : asked));
}

/** What a run tells while it lasts. */
export interface RunListener {
  /** Whether a copy is wanted of the factors that a half-step solved. @param solveMs what it took */
  keeps(halfStep: number, solveMs: number): boolean;
  /** @param factors of the side that was solved, a copy, where that is wanted */
  onHalfStep(halfStep: HalfStep, factors: Factors | undefined): void;
  /** @param share of this half-step that is done, 0 … 1; told now and then, where half-steps take long */
  onProgress(halfStep: number, share: number): void;
  onEvaluation(evaluation: PoolEvaluation): void;
}

/**
 * The workers that train together: this one, and others that it starts. Rows do not depend on each other within a
 * half-step, so any number of workers gives the same bits.
 */
export class Pool {
  private readonly remotes: Remote[] = [];
  private cannotGrow = false;
  private loads = 0;
  private local: { readonly member: Member; readonly engine: Engine } | undefined;
  private active: readonly Remote[] = [];
  private reportPorts: MessagePort[] = [];
  private onReport: (member: number, report: Report) => void = () => undefined;
  private endRun: () => void = () => undefined;

  /** @param expected workers to start at once, so that they are there when the data comes */
  constructor(
    expected: number,
    private readonly kernel: Promise<Kernel> = compileKernel(),
  ) {
    this.grow(expected - 1);
  }

  /**
   * Hands the data out among `size` workers, or to this one alone where others cannot be started. Rejects where one of
   * them has no room for it.
   * @param makeData is called when the data is needed, and again for this one alone: it is not kept
   */
  async load(asked: EngineName, makeData: () => EngineData, size: number): Promise<EngineInfo> {
    const load = ++this.loads;
    const kernel = asked === 'fast' ? await this.kernel : undefined;
    const [module, reason] = typeof kernel === 'string' ? [undefined, kernel] : [kernel, undefined];
    const name: EngineName = reason === undefined ? asked : 'readable';
    const workers = this.cannotGrow ? 1 : size;
    if (load === this.loads) {
      try {
        const handedOut = this.handOut(name, module, makeData(), workers);
        await Promise.race([handedOut, ...this.active.map(({ failure }) => failure)]);
      } catch (error) {
        if (!(error instanceof NotStartedError)) throw error;
        if (load === this.loads) {
          this.close();
          this.cannotGrow = true;
          return this.load(asked, makeData, 1);
        }
      }
    }
    const alone = this.cannotGrow ? 'Other workers could not be started; one trains alone.' : undefined;
    const fallbackReason = [reason, alone].filter((part) => part !== undefined).join(' ');
    return { name, workers, ...(fallbackReason === '' ? {} : { fallbackReason }) };
  }

  /**
   * Trains and evaluates, all together. Resolves when that is done or a newer run has begun; rejects when a member fails.
   */
  async train(order: RunOrder, listener: RunListener): Promise<void> {
    const { engine, member } = this.requireLocal();
    const solved = new Map<number, Factors>();
    this.endRun();
    const ended = new Promise<void>((resolve) => (this.endRun = resolve));
    const gathering = new Gathering(
      1 + this.active.length,
      (halfStep) => {
        const factors = solved.get(halfStep.halfStep);
        solved.delete(halfStep.halfStep);
        listener.onHalfStep(halfStep, factors);
      },
      (evaluation) => {
        listener.onEvaluation(evaluation);
        this.endRun();
      },
    );
    this.onReport = (index, report) => {
      if (report.run !== order.run) return;
      if (report.kind === 'progress') {
        if (index === 0) listener.onProgress(report.halfStep, report.share);
        return;
      }
      // This member goes on at once: the factors are copied before it overwrites them, the half-step after next.
      if (index === 0 && report.kind === 'halfStep' && listener.keeps(report.halfStep, report.solveMs)) {
        solved.set(report.halfStep, engine.factors(sideOf(report.halfStep)).slice());
      }
      gathering.add(index, report);
    };
    const others = this.active.map((remote) => remote.member.train(order));
    await Promise.all([member.train(order), ...others]);
    await ended;
  }

  /** Resolves when every worker has answered. */
  async ping(): Promise<void> {
    await Promise.all(this.active.map(({ member }) => member.ping()));
  }

  /** Not an async function: that would keep the data until it is done. */
  private handOut(
    name: EngineName,
    module: WebAssembly.Module | undefined,
    data: EngineData,
    size: number,
  ): Promise<unknown> {
    this.local?.member.close();
    this.local = undefined;
    for (const port of this.reportPorts) port.close();
    this.reportPorts = [];
    this.grow(size - 1);
    this.active = this.remotes.slice(0, size - 1);
    const [own, ...shards] = shard(data, size);
    const [ownPorts, ...ports] = meshOfPorts(size);
    const setUps = this.active.map(({ member }, index) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data: reports }: MessageEvent<readonly Report[]>) => {
        for (const report of reports) this.onReport(index + 1, report);
      };
      this.reportPorts.push(port1);
      const part = copyOf(shards[index]!);
      const others = ports[index]!;
      return member.setUp(
        name,
        module,
        Comlink.transfer(part, buffersOf(part)),
        Comlink.transfer(others, others),
        Comlink.transfer(port2, [port2]),
      );
    });
    const ready = Promise.all(setUps);
    // Where this member fails at once, nobody waits for the others.
    ready.catch(() => undefined);
    const engine = buildEngine(name, module, own!.data);
    const member = new Member(engine, own!, ownPorts!, (report) => {
      this.onReport(0, report);
    });
    this.local = { engine, member };
    return ready;
  }

  /** Ends the run and the other workers. */
  close(): void {
    this.endRun();
    this.local?.member.close();
    this.local = undefined;
    for (const port of this.reportPorts) port.close();
    for (const { worker } of this.remotes) worker.terminate();
    this.reportPorts = [];
    this.remotes.length = 0;
    this.active = [];
  }

  private grow(count: number): void {
    while (this.remotes.length < count) this.remotes.push(startRemote());
  }

  private requireLocal(): { readonly member: Member; readonly engine: Engine } {
    if (this.local === undefined) throw new Error('The pool has no data.');
    return this.local;
  }
}
