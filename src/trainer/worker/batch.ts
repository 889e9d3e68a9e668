/** Hands things on together, at most every so many ms: a message costs both threads time. */
export class Batch<T> {
  private waiting: T[] = [];
  private handedOnAt = -Infinity;

  /** @param isUrgent what does not wait, nor does what came before it */
  constructor(
    private readonly everyMs: number,
    private readonly isUrgent: (item: T) => boolean,
    private readonly handOn: (items: readonly T[]) => void,
  ) {}

  push(...items: readonly T[]): void {
    this.waiting.push(...items);
    if (items.some(this.isUrgent) || performance.now() - this.handedOnAt >= this.everyMs) this.flush();
  }

  flush(): void {
    if (this.waiting.length === 0) return;
    this.handOn(this.waiting);
    this.waiting = [];
    this.handedOnAt = performance.now();
  }
}
