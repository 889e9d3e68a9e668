import { multiplyAdd } from './multiplyAdd';

/**
 * Σ (r − p·q)² over rows [from, to) of sparse rows by user. Dot products in float32, four ratings at a time; their
 * squared errors are summed in float64. `workspace`: room for one user's factors, padded with zeros to whole vectors.
 */
export function squaredError(
  offsets: usize,
  columns: usize,
  values: usize,
  users: usize,
  movies: usize,
  rank: i32,
  from: i32,
  to: i32,
  workspace: usize,
): f64 {
  const bytes = <usize>rank << 2;
  const padded = (bytes + 15) & ~15;
  memory.fill(workspace, 0, padded);
  let even = f64x2.splat(0);
  let odd = f64x2.splat(0);
  let rest: f64 = 0;
  for (let user = from; user < to; user++) {
    memory.copy(workspace, users + <usize>user * bytes, bytes);
    let entry = load<i32>(offsets + (<usize>user << 2));
    const end = load<i32>(offsets + (<usize>user << 2), 4);
    for (; entry + 4 <= end; entry += 4) {
      const column = columns + (<usize>entry << 2);
      const q0 = movies + <usize>load<u32>(column) * bytes;
      const q1 = movies + <usize>load<u32>(column, 4) * bytes;
      const q2 = movies + <usize>load<u32>(column, 8) * bytes;
      const q3 = movies + <usize>load<u32>(column, 12) * bytes;
      let d0 = f32x4.splat(0);
      let d1 = f32x4.splat(0);
      let d2 = f32x4.splat(0);
      let d3 = f32x4.splat(0);
      for (let k: usize = 0; k < padded; k += 16) {
        const p = v128.load(workspace + k);
        d0 = multiplyAdd(d0, p, v128.load(q0 + k));
        d1 = multiplyAdd(d1, p, v128.load(q1 + k));
        d2 = multiplyAdd(d2, p, v128.load(q2 + k));
        d3 = multiplyAdd(d3, p, v128.load(q3 + k));
      }
      const s01 = f32x4.add(v128.shuffle<f32>(d0, d1, 0, 4, 1, 5), v128.shuffle<f32>(d0, d1, 2, 6, 3, 7));
      const s23 = f32x4.add(v128.shuffle<f32>(d2, d3, 0, 4, 1, 5), v128.shuffle<f32>(d2, d3, 2, 6, 3, 7));
      const predicted = f32x4.add(v128.shuffle<f32>(s01, s23, 0, 1, 4, 5), v128.shuffle<f32>(s01, s23, 2, 3, 6, 7));
      const error = f32x4.sub(v128.load(values + (<usize>entry << 2)), predicted);
      const low = f64x2.promote_low_f32x4(error);
      const high = f64x2.promote_low_f32x4(v128.shuffle<f32>(error, error, 2, 3, 2, 3));
      even = f64x2.add(even, f64x2.mul(low, low));
      odd = f64x2.add(odd, f64x2.mul(high, high));
    }
    for (; entry < end; entry++) {
      const q = movies + <usize>load<u32>(columns + (<usize>entry << 2)) * bytes;
      let d = f32x4.splat(0);
      for (let k: usize = 0; k < padded; k += 16) {
        d = multiplyAdd(d, v128.load(workspace + k), v128.load(q + k));
      }
      const pairs = f32x4.add(d, v128.shuffle<f32>(d, d, 2, 3, 0, 1));
      const predicted = f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
      const error = <f64>(load<f32>(values + (<usize>entry << 2)) - predicted);
      rest += error * error;
    }
  }
  const both = f64x2.add(even, odd);
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1) + rest;
}
