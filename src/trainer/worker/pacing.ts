/** How long the worker computes before it looks for messages, in ms: what a newer run waits at most, and a bit. */
const SLICE_MS = 8;
/** Multiply-adds in one uninterrupted range of rows, and between two looks at the clock: a few ms for the slowest engine. */
const RANGE_WORK = 2_000_000;
/** However few rows that is, so much of it ends the range: a movie that everybody rated stands alone. */
const MOST_RANGE_WORK = 16_000_000;
/** What a rating costs at least, in multiply-adds: at low ranks most of its time. */
const LEAST_RATING_WORK = 16;
/** V8 replaces slow code by fast code only between calls. */
const MAX_RANGE_ROWS = 256;
/** Rows that the fast engine solves side by side: ranges and chunks begin at multiples of this. */
export const ROWS_TOGETHER = 4;

/** Lets waiting messages in, for whoever asks when a slice of time is used up. */
export class Pacer {
  private readonly channel = new MessageChannel();
  private readonly waiting: (() => void)[] = [];
  private sliceStart = performance.now();
  private unlooked = 0;

  constructor() {
    this.channel.port1.onmessage = () => {
      this.waiting.shift()?.();
    };
  }

  /** Whether the slice is used up. Asked first, since a promise costs more than a short range of rows. */
  get isDue(): boolean {
    return performance.now() - this.sliceStart >= SLICE_MS;
  }

  /** The same after so many more multiply-adds. Few do not count: for them, to look at the clock would take too long. */
  isDueAfter(work: number): boolean {
    this.unlooked += work;
    if (this.unlooked < RANGE_WORK) return false;
    this.unlooked = 0;
    return this.isDue;
  }

  async breathe(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      this.channel.port2.postMessage(null);
    });
    this.sliceStart = performance.now();
  }
}

/** Rows [from, to) that are solved in one go, and the multiply-adds that takes, about. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
  readonly work: number;
}

/** Parts rows [first, last) into ranges of about equal work, rows of many ratings counting for more. */
export function rowRanges(
  offsets: Int32Array,
  rank: number,
  [first, last]: readonly [first: number, last: number],
): RowRange[] {
  const ratingWork = rank ** 2 + LEAST_RATING_WORK;
  const rowWork = rank ** 3 / 3;
  const ranges: RowRange[] = [];
  let from = first;
  let work = 0;
  for (let to = first + 1; to <= last; to++) {
    work += (offsets[to]! - offsets[to - 1]!) * ratingWork + rowWork;
    const isFull = to % ROWS_TOGETHER === 0 && (work >= RANGE_WORK || to - from >= MAX_RANGE_ROWS);
    if (!isFull && work < MOST_RANGE_WORK && to < last) continue;
    ranges.push({ from, to, work });
    from = to;
    work = 0;
  }
  return ranges;
}

/** Rows between two looks at the clock: a few ms. */
const SLICE_ROWS = 2 ** 18;

/** Works through `rows` rows of a file; whatever is newer gets in between the slices. */
export async function inSlices(rows: number, work: (from: number, to: number) => void): Promise<void> {
  const pacer = new Pacer();
  for (let from = 0; from < rows; from += SLICE_ROWS) {
    work(from, Math.min(rows, from + SLICE_ROWS));
    if (pacer.isDue) await pacer.breathe();
  }
}
