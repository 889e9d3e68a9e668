import { multiplyAdd } from '../../src/kernel/assembly/multiplyAdd';

/**
 * What the processor can do with the kernel's own multiply-add on four lanes, with nothing to load: twelve independent
 * chains, as many as fit the registers. Returns a number that depends on all of them; 96 flop a step.
 */
export function peak(steps: i32): f32 {
  const factor = f32x4.splat(0.5);
  const term = f32x4.splat(0.25);
  let c0 = f32x4.splat(0);
  let c1 = f32x4.splat(1);
  let c2 = f32x4.splat(2);
  let c3 = f32x4.splat(3);
  let c4 = f32x4.splat(4);
  let c5 = f32x4.splat(5);
  let c6 = f32x4.splat(6);
  let c7 = f32x4.splat(7);
  let c8 = f32x4.splat(8);
  let c9 = f32x4.splat(9);
  let c10 = f32x4.splat(10);
  let c11 = f32x4.splat(11);
  for (let step = 0; step < steps; step++) {
    c0 = multiplyAdd(term, c0, factor);
    c1 = multiplyAdd(term, c1, factor);
    c2 = multiplyAdd(term, c2, factor);
    c3 = multiplyAdd(term, c3, factor);
    c4 = multiplyAdd(term, c4, factor);
    c5 = multiplyAdd(term, c5, factor);
    c6 = multiplyAdd(term, c6, factor);
    c7 = multiplyAdd(term, c7, factor);
    c8 = multiplyAdd(term, c8, factor);
    c9 = multiplyAdd(term, c9, factor);
    c10 = multiplyAdd(term, c10, factor);
    c11 = multiplyAdd(term, c11, factor);
  }
  const a = f32x4.add(f32x4.add(c0, c1), f32x4.add(c2, c3));
  const b = f32x4.add(f32x4.add(c4, c5), f32x4.add(c6, c7));
  const c = f32x4.add(f32x4.add(c8, c9), f32x4.add(c10, c11));
  return f32x4.extract_lane(f32x4.add(a, f32x4.add(b, c)), 0);
}
