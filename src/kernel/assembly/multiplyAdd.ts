/** sum + x · y, lane by lane. */
// @ts-ignore: decorator
@inline
export function multiplyAdd(sum: v128, x: v128, y: v128): v128 {
  return f32x4.add(sum, f32x4.mul(x, y));
}

/** sum − x · y, lane by lane. */
// @ts-ignore: decorator
@inline
export function multiplySubtract(sum: v128, x: v128, y: v128): v128 {
  return f32x4.sub(sum, f32x4.mul(x, y));
}
