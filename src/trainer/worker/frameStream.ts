import type { Frame } from '../shared/protocol';

/** A message costs both threads time, and a screen shows no more than this: at most one every so many ms. */
const EVERY_MS = 16;
/** Half-steps in the first iteration, which is what a reader who drags is waiting for: it goes out at once. */
const FIRST = 2;

/** Collects the frames of a run and emits them together. */
export class FrameStream {
  private waiting: Frame[] = [];
  private emittedAt = -Infinity;

  constructor(private readonly emit: (frames: readonly Frame[]) => void) {}

  push(...frames: readonly Frame[]): void {
    this.waiting.push(...frames);
    const isFirst = this.waiting.some(({ halfStep }) => halfStep === FIRST);
    if (isFirst || performance.now() - this.emittedAt >= EVERY_MS) this.flush();
  }

  flush(): void {
    if (this.waiting.length === 0) return;
    this.emit(this.waiting);
    this.waiting = [];
    this.emittedAt = performance.now();
  }
}
