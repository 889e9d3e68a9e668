/** How many ratings each user, or each movie, has, and how they lie. One entry per group, by its number. */
export interface GroupStatistics {
  readonly counts: Int32Array;
  /** Stars; NaN for a group without ratings. */
  readonly means: Float32Array;
  /** Root of the mean squared distance from the group's mean, in stars. */
  readonly deviations: Float32Array;
}

/** Mean and spread of every group in one pass, by Welford's update: no sum of squares that could cancel. */
export class StatisticsByGroup {
  private readonly counts: Int32Array;
  private readonly means: Float64Array;
  /** Σ (r − mean)² of the ratings so far. */
  private readonly squares: Float64Array;

  constructor(groups: number) {
    this.counts = new Int32Array(groups);
    this.means = new Float64Array(groups);
    this.squares = new Float64Array(groups);
  }

  /** Takes rows [from, to) in. */
  add(groupOfRow: Int32Array, values: Float32Array, from: number, to: number): void {
    const { counts, means, squares } = this;
    for (let row = from; row < to; row++) {
      const group = groupOfRow[row]!;
      const before = values[row]! - means[group]!;
      means[group]! += before / ++counts[group]!;
      squares[group]! += before * (values[row]! - means[group]!);
    }
  }

  statistics(): GroupStatistics {
    const { counts, means, squares } = this;
    return {
      counts,
      means: Float32Array.from(means, (mean, group) => (counts[group]! > 0 ? mean : NaN)),
      deviations: Float32Array.from(squares, (sum, group) => Math.sqrt(sum / counts[group]!)),
    };
  }
}
