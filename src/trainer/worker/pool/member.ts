import { columnsOf } from '../../../als/biases';
import type { Engine, ModelOptions, RatingSet } from '../../../als/engine';
import { type Factors, rowsOf, type Side } from '../../../als/matrix';
import { Pacer, type RowRange, rowRanges } from '../pacing';
import { sideOf } from '../trajectory';
import { type Chunk, type Shard, spanOf } from './shard';

/** The run of a member that is no longer one. */
const CLOSED = Infinity;

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

/** What to train: from the state after half-step `from` up to half-step `to`. */
export interface RunOrder {
  readonly run: number;
  readonly options: ModelOptions;
  readonly state: FactorState;
  readonly from: number;
  readonly to: number;
}

/** What a member says of its own rows. */
export type Report =
  SumsReport | { readonly kind: 'progress'; readonly run: number; readonly halfStep: number; readonly share: number };

/** Sums over its own rows, chunk by chunk. */
export type SumsReport =
  | {
      readonly kind: 'halfStep';
      readonly run: number;
      readonly halfStep: number;
      /** From the first row to the last part received, in ms. */
      readonly solveMs: number;
      /** Per chunk: Σ (r − r̂)² over training cells, Σ nᵛ |p|², rows solved in float64, Σ (r − r̂)² over held-out rows. */
      readonly sums: Float64Array;
    }
  | {
      readonly kind: 'evaluation';
      readonly run: number;
      /** Per chunk of users, for each of EVALUATED: Σ (r − r̂)², Σ |r − r̂|. */
      readonly sums: Float64Array;
    };

/** How often a member says how far it has come, in ms. */
const PROGRESS_EVERY_MS = 100;

/** A half-step that took longer is reported before the next one, in ms: the time this takes no longer counts. */
const TELL_AT_ONCE_MS = 8;

/** Numbers per chunk in the sums of a half-step, and of an evaluation. */
export const HALF_STEP_SUMS = 4;
export const EVALUATED: readonly RatingSet[] = ['training', 'superseded', 'heldOut'];
export const EVALUATION_SUMS = 2 * EVALUATED.length;

/**
 * One of those who train together. In each half-step it solves its own rows and sends them straight to the others; once
 * it has theirs, it has both sides whole and goes on, without waiting to be told. Its reports go one way.
 */
export class Member {
  private run = 0;
  private halfStep = 0;
  /** Numbers in a row of factors. */
  private columns = 0;
  /** What each chunk is solved in, at so many columns. */
  private ranges: Readonly<Record<Side, readonly (readonly RowRange[])[]>> = { users: [], movies: [] };
  private arrived = 0;
  private toldAt = 0;
  /** A half-step that is done: where they are short, it is reported in the pause of the next one. */
  private untold: Report | undefined;
  private wake: (() => void) | undefined;
  /** Parts of half-steps that this member has not begun: another may be ahead. */
  private early: { readonly part: Part; readonly port: MessagePort }[] = [];
  /** A buffer per other member, received with one part and sent with the next. */
  private readonly spare = new Map<MessagePort, ArrayBufferLike>();
  private readonly pacer = new Pacer();
  private readonly chunks: Shard['chunks'];
  /** Of the training cells: how long each row is. The ratings themselves are the engine's. */
  private readonly offsets: Readonly<Record<Side, Int32Array>>;

  /** @param others a port to each other member */
  constructor(
    private readonly engine: Engine,
    { data, chunks }: Shard,
    private readonly others: readonly MessagePort[],
    private readonly report: (report: Report) => void,
  ) {
    this.chunks = chunks;
    this.offsets = {
      users: rowsOf(data.training, 'users').offsets,
      movies: rowsOf(data.training, 'movies').offsets,
    };
    for (const port of others) {
      port.onmessage = ({ data: part }: MessageEvent<Part>) => {
        this.receive(part, port);
      };
    }
  }

  /** Trains and evaluates; what was under way becomes stale. Resolves when done, or when a newer run has begun. */
  async train({ run, options, state, from, to }: RunOrder): Promise<void> {
    this.run = run;
    this.halfStep = from;
    this.cut(columnsOf(options));
    this.toldAt = performance.now();
    this.untold = undefined;
    this.engine.begin(options);
    if (state.users !== undefined) this.engine.factors('users').set(state.users);
    if (state.movies !== undefined) this.engine.factors('movies').set(state.movies);
    this.wake?.();
    const isStale = (): boolean => this.run !== run;
    while (this.halfStep < to) {
      await this.solve(run, isStale);
      if (isStale()) return;
    }
    this.tell();
    await this.evaluate(run, isStale);
  }

  /** Stops what is under way, and listening to the others. */
  close(): void {
    this.run = CLOSED;
    this.wake?.();
    for (const port of this.others) port.close();
  }

  private async solve(run: number, isStale: () => boolean): Promise<void> {
    const start = performance.now();
    const halfStep = ++this.halfStep;
    const side = sideOf(halfStep);
    const chunks = this.chunks[side];
    const ranges = this.ranges[side];
    const sums = new Float64Array(HALF_STEP_SUMS * chunks.length);
    this.arrived = 0;
    this.takeEarlyParts();
    for (let chunk = 0; chunk < chunks.length; chunk++) {
      for (const { from, to, work } of ranges[chunk]!) {
        const { squaredError, squaredLength, fallbackRows } = this.engine.solveSide(side, from, to);
        sums[HALF_STEP_SUMS * chunk]! += squaredError;
        sums[HALF_STEP_SUMS * chunk + 1]! += squaredLength;
        sums[HALF_STEP_SUMS * chunk + 2]! += fallbackRows;
        if (!this.pacer.isDueAfter(work)) continue;
        await this.pacer.breathe();
        if (isStale()) return;
        this.tellProgress(run, chunk / chunks.length);
      }
    }
    this.send(spanOf(chunks));
    // What needs no part of the others fills the time until those arrive: reports, held-out errors of the own rows.
    this.tell();
    for (let chunk = 0; chunk < chunks.length; chunk++) {
      const [from, to] = chunks[chunk]!;
      sums[HALF_STEP_SUMS * chunk + 3] = this.engine.errors('heldOut', side, from, to).squared;
      if (!this.pacer.isDueAfter(workOf(ranges[chunk]!))) continue;
      await this.pacer.breathe();
      if (isStale()) return;
    }
    if (this.arrived < this.others.length) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      if (isStale()) return;
    }
    const solveMs = performance.now() - start;
    this.untold = { kind: 'halfStep', run, halfStep, solveMs, sums };
    if (solveMs > TELL_AT_ONCE_MS) this.tell();
  }

  /** Parts the chunks into what is solved in one go. */
  private cut(columns: number): void {
    if (this.columns === columns) return;
    this.columns = columns;
    const rangesOf = (side: Side): RowRange[][] =>
      this.chunks[side].map((chunk) => rowRanges(this.offsets[side], columns, chunk));
    this.ranges = { users: rangesOf('users'), movies: rangesOf('movies') };
  }

  private tellProgress(run: number, share: number): void {
    if (performance.now() - this.toldAt < PROGRESS_EVERY_MS) return;
    this.toldAt = performance.now();
    this.report({ kind: 'progress', run, halfStep: this.halfStep, share });
  }

  /** Reports the half-step that has not been reported yet. */
  private tell(): void {
    if (this.untold !== undefined) this.report(this.untold);
    this.untold = undefined;
  }

  private async evaluate(run: number, isStale: () => boolean): Promise<void> {
    const chunks = this.chunks.users;
    const sums = new Float64Array(EVALUATION_SUMS * chunks.length);
    for (let chunk = 0; chunk < chunks.length; chunk++) {
      EVALUATED.forEach((set, index) => {
        const { squared, absolute } = this.engine.errors(set, 'users', ...chunks[chunk]!);
        sums[EVALUATION_SUMS * chunk + 2 * index] = squared;
        sums[EVALUATION_SUMS * chunk + 2 * index + 1] = absolute;
      });
      if (!this.pacer.isDueAfter(workOf(this.ranges.users[chunk]!))) continue;
      await this.pacer.breathe();
      if (isStale()) return;
    }
    this.report({ kind: 'evaluation', run, sums });
  }

  private send([from, to]: Chunk): void {
    const solved = this.engine.factors(sideOf(this.halfStep)).subarray(from * this.columns, to * this.columns);
    for (const port of this.others) {
      const buffer = this.spare.get(port);
      this.spare.delete(port);
      const factors = copyInto(buffer, solved);
      const part: Part = { run: this.run, halfStep: this.halfStep, from, factors };
      port.postMessage(part, [factors.buffer as ArrayBuffer]);
    }
  }

  private receive(part: Part, port: MessagePort): void {
    if (part.run > this.run || (part.run === this.run && part.halfStep > this.halfStep)) {
      this.early.push({ part, port });
      return;
    }
    if (part.run === this.run && part.halfStep === this.halfStep) {
      this.engine.factors(sideOf(part.halfStep)).set(part.factors, part.from * this.columns);
      this.arrived++;
      if (this.arrived === this.others.length) this.wake?.();
    }
    this.spare.set(port, part.factors.buffer);
  }

  private takeEarlyParts(): void {
    const early = this.early;
    this.early = [];
    for (const { part, port } of early) this.receive(part, port);
  }
}

function workOf(ranges: readonly RowRange[]): number {
  return ranges.reduce((sum, { work }) => sum + work, 0);
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
