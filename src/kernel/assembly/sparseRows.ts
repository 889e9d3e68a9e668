// Sparse rows as placedRows.ts lays them out. Many columns are cut into panels of PANEL columns each, few are one panel; and
// the ratings of each BAND rows lie panel by panel, within a panel row by row. So the sums of a band can be taken while one
// panel of factors after the other is in the second-level cache (bandSums.ts): row by row, nearly every rating would wait
// for memory. The ratings of a row in a panel, neighbours in memory, are a segment.

/** Rows whose ratings lie together, panel by panel: their sums are a megabyte at rank 10. A power of two. */
export const BAND: i32 = 2048;

/** Columns in a panel: their packed factors are half a megabyte at rank 10. */
export const PANEL: i32 = 8192;

/** The addresses of the arrays. */
// @ts-ignore: decorator
@unmanaged
export class SparseRows {
  /** i32 per segment and one more: where its ratings begin. */
  offsets: usize;
  /** u32 per rating. */
  columns: usize;
  /** f32 per rating. */
  values: usize;
  /** f64 per row: Σ r². */
  squares: usize;
  /** How many the columns are cut into. */
  panels: i32;

  // @ts-ignore: decorator
  @inline
  segment(row: i32, panel: i32): i32 {
    return ((row & -BAND) * this.panels) + panel * BAND + (row & (BAND - 1));
  }

  // @ts-ignore: decorator
  @inline
  start(segment: i32): i32 {
    return load<i32>(this.offsets + (<usize>segment << 2));
  }

  // @ts-ignore: decorator
  @inline
  end(segment: i32): i32 {
    return load<i32>(this.offsets + (<usize>segment << 2), 4);
  }

  /** How many ratings a row has. */
  // @ts-ignore: decorator
  @inline
  count(row: i32): i32 {
    let count = 0;
    for (let panel = 0; panel < this.panels; panel++) {
      const segment = this.segment(row, panel);
      count += this.end(segment) - this.start(segment);
    }
    return count;
  }

  // @ts-ignore: decorator
  @inline
  columnsFrom(entry: i32): usize {
    return this.columns + (<usize>entry << 2);
  }

  // @ts-ignore: decorator
  @inline
  valuesFrom(entry: i32): usize {
    return this.values + (<usize>entry << 2);
  }
}
