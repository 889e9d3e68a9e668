/** How long the worker computes before it looks for messages, in ms: what a newer run waits at most, and a bit. */
const SLICE_MS = 8;
/** Multiply-adds in one uninterrupted range of rows: a few ms for the slowest engine. */
const RANGE_WORK = 2_000_000;
/** However few rows that is, so much of it ends the range: a movie that everybody rated stands alone. */
const MOST_RANGE_WORK = 16_000_000;
/** V8 replaces slow code by fast code only between calls. */
const MAX_RANGE_ROWS = 256;
/** Rows that the fast engine solves side by side: ranges and chunks begin at multiples of this. */
export const ROWS_TOGETHER = 4;

/** Lets waiting messages in, for whoever asks when a slice of time is used up. */
export class Pacer {
  private readonly channel = new MessageChannel();
  private readonly waiting: (() => void)[] = [];
  private sliceStart = performance.now();

  constructor() {
    this.channel.port1.onmessage = () => {
      this.waiting.shift()?.();
    };
  }

  /** Whether the slice is used up. Asked first, since a promise costs more than a short range of rows. */
  get isDue(): boolean {
    return performance.now() - this.sliceStart >= SLICE_MS;
  }

  async breathe(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      this.channel.port2.postMessage(null);
    });
    this.sliceStart = performance.now();
  }
}

/** Parts rows [first, last) into ranges of about equal work, rows of many ratings counting for more. */
export function* rowRanges(
  offsets: Int32Array,
  rank: number,
  [first, last]: readonly [first: number, last: number],
): Generator<readonly [from: number, to: number]> {
  let from = first;
  let work = 0;
  for (let row = first; row < last; row++) {
    work += (offsets[row + 1]! - offsets[row]!) * rank * rank + rank ** 3 / 3;
    const isFull = (row + 1) % ROWS_TOGETHER === 0 && (work >= RANGE_WORK || row + 1 - from >= MAX_RANGE_ROWS);
    if (isFull || work >= MOST_RANGE_WORK) {
      yield [from, row + 1];
      from = row + 1;
      work = 0;
    }
  }
  if (from < last) yield [from, last];
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
