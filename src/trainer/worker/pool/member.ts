import type { Engine, ModelOptions } from '../../../als/engine';
import { type Factors, rowsOf, type Side } from '../../../als/matrix';
import { Pacer, rowRanges } from '../pacing';
import { sideOf } from '../trajectory';
import type { Shard } from './shard';

/** The run of a member that is no longer one. */
const CLOSED = -1;

/** The rows that one member solved in a half-step, on their way to another. */
interface Part {
  readonly run: number;
  readonly halfStep: number;
  /** The first row. */
  readonly from: number;
  readonly factors: Factors;
}

/** Factors to go on from. A side it lacks starts at random. */
export type FactorState = Partial<Readonly<Record<Side, Factors>>>;

export interface HalfStepReport {
  /** From the first row to the last part received, in ms. */
  readonly solveMs: number;
  /** Σ (r − p·q)² for each of the shard's user chunks. */
  readonly training: readonly number[];
  readonly heldOut: readonly number[];
}

/**
 * One of those who solve a half-step together: each solves its own rows, then all exchange them, so that everyone has
 * both sides whole before the next half-step. Parts go straight from member to member.
 */
export class Member {
  private run = 0;
  private halfStep = 0;
  private rank = 0;
  private arrived = 0;
  private wake: (() => void) | undefined;
  /** Parts of half-steps that this member has not begun: another may hear of them earlier. */
  private early: Part[] = [];
  /** A buffer per other member, received with one part and sent with the next. */
  private readonly spare = new Map<MessagePort, ArrayBufferLike>();
  private readonly pacer = new Pacer();

  /** @param others a port to each other member */
  constructor(
    private readonly engine: Engine,
    private readonly shard: Shard,
    private readonly others: readonly MessagePort[],
  ) {
    for (const port of others) {
      port.onmessage = ({ data }: MessageEvent<Part>) => {
        this.receive(data);
        this.spare.set(port, data.factors.buffer);
      };
    }
  }

  /** Starts a run. What was under way becomes stale. */
  begin(run: number, options: ModelOptions, state: FactorState): void {
    this.run = run;
    this.halfStep = 0;
    this.rank = options.rank;
    this.engine.begin(options);
    if (state.users !== undefined) this.engine.factors('users').set(state.users);
    if (state.movies !== undefined) this.engine.factors('movies').set(state.movies);
    this.wake?.();
  }

  /** Solves this member's rows and waits for those of the others. Undefined when the run has become stale meanwhile. */
  async solve(run: number, halfStep: number): Promise<HalfStepReport | undefined> {
    const isStale = (): boolean => this.run !== run;
    if (isStale()) return undefined;
    const start = performance.now();
    const side = sideOf(halfStep);
    this.halfStep = halfStep;
    this.arrived = 0;
    this.takeEarlyParts();
    for (const [from, to] of rowRanges(rowsOf(this.shard.training, side), this.rank, this.shard.ranges[side])) {
      this.engine.solveSide(side, from, to);
      await this.pacer.breathe();
      if (isStale()) return undefined;
    }
    this.send();
    if (this.arrived < this.others.length) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      if (isStale()) return undefined;
    }
    const solveMs = performance.now() - start;
    return { solveMs, training: await this.errors('training'), heldOut: await this.errors('heldOut') };
  }

  /** Stops what is under way, and listening to the others. */
  close(): void {
    this.run = CLOSED;
    this.wake?.();
    for (const port of this.others) port.close();
  }

  private async errors(over: 'training' | 'heldOut'): Promise<number[]> {
    const sums: number[] = [];
    for (const [from, to] of this.shard.userChunks) {
      sums.push(this.engine.squaredError(over, from, to));
      await this.pacer.breathe();
    }
    return sums;
  }

  private send(): void {
    const [from, to] = this.shard.ranges[sideOf(this.halfStep)];
    const solved = this.engine.factors(sideOf(this.halfStep)).subarray(from * this.rank, to * this.rank);
    for (const port of this.others) {
      const buffer = this.spare.get(port);
      this.spare.delete(port);
      const factors = copyInto(buffer, solved);
      const part: Part = { run: this.run, halfStep: this.halfStep, from, factors };
      port.postMessage(part, [factors.buffer as ArrayBuffer]);
    }
  }

  private receive(part: Part): void {
    if (part.run < this.run || (part.run === this.run && part.halfStep < this.halfStep)) return;
    if (part.run > this.run || part.halfStep > this.halfStep) {
      this.early.push({ ...part, factors: part.factors.slice() });
      return;
    }
    this.engine.factors(sideOf(part.halfStep)).set(part.factors, part.from * this.rank);
    this.arrived++;
    if (this.arrived === this.others.length) this.wake?.();
  }

  private takeEarlyParts(): void {
    const parts = this.early;
    this.early = [];
    for (const part of parts) this.receive(part);
  }
}

/** Copies factors into a buffer where it is large enough, else into a new one. */
function copyInto(buffer: ArrayBufferLike | undefined, factors: Factors): Factors {
  if (buffer === undefined || buffer.byteLength < factors.byteLength) return factors.slice();
  const copy =
    factors instanceof Float32Array
      ? new Float32Array(buffer, 0, factors.length)
      : new Float64Array(buffer, 0, factors.length);
  copy.set(factors);
  return copy;
}
