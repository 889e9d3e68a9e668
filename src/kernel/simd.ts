/**
 * What this browser's WebAssembly can do: nothing of use, four lanes at a time (`plain`), or also the relaxed
 * multiply-add, one instruction where the processor has it (`fused`).
 */
export type Simd = 'none' | 'plain' | 'fused';

/** A module with one function of type () → v128 and the given body. */
function moduleOf(...body: number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b],
    ...[0x03, 0x02, 0x01, 0x00],
    ...[0x0a, body.length + 4, 0x01, body.length + 2, 0x00, ...body, 0x0b],
  ]);
}

/** i8x16.splat(0) */
const ZEROS = [0x41, 0x00, 0xfd, 0x0f];
/** f32x4.relaxed_madd */
const MULTIPLY_ADD = [0xfd, 0x85, 0x02];

export function supportedSimd(): Simd {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(moduleOf(...ZEROS))) return 'none';
  return WebAssembly.validate(moduleOf(...ZEROS, ...ZEROS, ...ZEROS, ...MULTIPLY_ADD)) ? 'fused' : 'plain';
}
