// The two operations that the kernel is made of. Compiled with relaxed SIMD they are one instruction where the processor
// has it, which is half the work and one rounding less; otherwise two.

/** sum + x · y, lane by lane. */
// @ts-ignore: decorator
@inline
export function multiplyAdd(sum: v128, x: v128, y: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(x, y, sum);
  return f32x4.add(sum, f32x4.mul(x, y));
}

/** sum − x · y, lane by lane. */
// @ts-ignore: decorator
@inline
export function multiplySubtract(sum: v128, x: v128, y: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_nmadd(x, y, sum);
  return f32x4.sub(sum, f32x4.mul(x, y));
}
