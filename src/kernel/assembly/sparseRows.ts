/** Sparse rows as linearMemory.ts lays them out: the addresses of their arrays. */
// @ts-ignore: decorator
@unmanaged
export class SparseRows {
  /** i32 per row and one more. */
  offsets: usize;
  /** u32 per rating. */
  columns: usize;
  /** f32 per rating. */
  values: usize;
  /** f64 per row: Σ r². */
  squares: usize;

  // @ts-ignore: decorator
  @inline
  start(row: i32): i32 {
    return load<i32>(this.offsets + (<usize>row << 2));
  }

  // @ts-ignore: decorator
  @inline
  end(row: i32): i32 {
    return load<i32>(this.offsets + (<usize>row << 2), 4);
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
