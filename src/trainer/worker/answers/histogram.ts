/** Counts of values in bins of one width. What lies outside of the bins counts in the first or the last of them. */
export class Histogram {
  readonly counts: Uint32Array;
  /** The number of the first bin: it begins at first · width. */
  private readonly first: number;

  /** Bins that reach from `from` to `to` at least; their edges are multiples of `width`. */
  constructor(
    from: number,
    to: number,
    readonly width: number,
  ) {
    this.first = Math.floor(from / width);
    this.counts = new Uint32Array(Math.max(1, Math.ceil(to / width) - this.first));
  }

  /** The lower edge of a bin. */
  edge(bin: number): number {
    return (this.first + bin) * this.width;
  }

  binOf(value: number): number {
    return Math.min(this.counts.length - 1, Math.max(0, Math.floor(value / this.width) - this.first));
  }

  add(value: number): void {
    this.counts[this.binOf(value)]!++;
  }

  /** The value that a share of all values lies below, to within a bin. NaN of nothing. */
  quantile(share: number): number {
    const total = this.counts.reduce((sum, count) => sum + count, 0);
    let below = 0;
    for (let bin = 0; bin < this.counts.length; bin++) {
      const count = this.counts[bin]!;
      if (count > 0 && below + count >= share * total) {
        return this.edge(bin) + (this.width * (share * total - below)) / count;
      }
      below += count;
    }
    return NaN;
  }
}
