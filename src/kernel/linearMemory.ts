/**
 * Hands out linear memory from the bottom up and grows it as needed. Growing detaches every view made before,
 * so views are made where they are used and not kept.
 */
export interface LinearMemory {
  /** The first free byte. */
  readonly top: number;
  /** Gives back everything from this address up. */
  release(top: number): void;
  /** Reserves zeroed bytes, aligned to cache lines. @throws RangeError when the memory cannot grow that far. */
  reserve(bytes: number): number;
  /** Reserves what the numbers take, and copies them there. */
  copy(numbers: Int32Array | Uint32Array | Float32Array | Float64Array): number;
  floats(address: number, length: number): Float32Array;
  integers(address: number, length: number): Uint32Array;
  /** The number at an address that is a multiple of 8. */
  float64(address: number): number;
}

const PAGE = 65536;
const CACHE_LINE = 64;

export function createLinearMemory(memory: WebAssembly.Memory): LinearMemory {
  let top = CACHE_LINE;
  let doubles = new Float64Array(memory.buffer);
  const reserve = (bytes: number): number => {
    const address = top;
    top += Math.ceil(bytes / CACHE_LINE) * CACHE_LINE;
    const missing = top - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    new Uint8Array(memory.buffer, address, bytes).fill(0);
    return address;
  };
  return {
    get top() {
      return top;
    },
    release(address) {
      top = address;
    },
    reserve,
    copy(numbers) {
      const address = reserve(numbers.byteLength);
      const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
      new Uint8Array(memory.buffer).set(bytes, address);
      return address;
    },
    floats: (address, length) => new Float32Array(memory.buffer, address, length),
    integers: (address, length) => new Uint32Array(memory.buffer, address, length),
    float64(address) {
      if (doubles.buffer !== memory.buffer) doubles = new Float64Array(memory.buffer);
      return doubles[address / 8]!;
    },
  };
}
