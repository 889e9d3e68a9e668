import { multiplyAdd } from '../../src/kernel/assembly/multiplyAdd';

/**
 * What the processor can do with the kernel's own multiply-add on four lanes and nothing to load: eight sums of eight
 * different products, which fill the fifteen vector registers that V8 has on x64. The factors change places at each step,
 * so that no product can be kept. Returns a number that depends on all sums; 64 flop a step.
 */
export function peak(steps: i32): f32 {
  let x0 = f32x4.splat(0.5);
  let x1 = f32x4.splat(0.25);
  const y0 = f32x4.splat(1);
  const y1 = f32x4.splat(2);
  const y2 = f32x4.splat(3);
  const y3 = f32x4.splat(4);
  let c0 = f32x4.splat(0);
  let c1 = f32x4.splat(1);
  let c2 = f32x4.splat(2);
  let c3 = f32x4.splat(3);
  let c4 = f32x4.splat(4);
  let c5 = f32x4.splat(5);
  let c6 = f32x4.splat(6);
  let c7 = f32x4.splat(7);
  for (let step = 0; step < steps; step++) {
    c0 = multiplyAdd(c0, x0, y0);
    c1 = multiplyAdd(c1, x0, y1);
    c2 = multiplyAdd(c2, x0, y2);
    c3 = multiplyAdd(c3, x0, y3);
    c4 = multiplyAdd(c4, x1, y0);
    c5 = multiplyAdd(c5, x1, y1);
    c6 = multiplyAdd(c6, x1, y2);
    c7 = multiplyAdd(c7, x1, y3);
    const x = x0;
    x0 = x1;
    x1 = x;
  }
  const a = f32x4.add(f32x4.add(c0, c1), f32x4.add(c2, c3));
  const b = f32x4.add(f32x4.add(c4, c5), f32x4.add(c6, c7));
  return f32x4.extract_lane(f32x4.add(a, b), 0);
}
