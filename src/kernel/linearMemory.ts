import type { SparseRows } from '../als/matrix';

/** Sparse rows as they lie in linear memory: `rows` rows and the byte addresses of their three arrays. */
export interface PlacedRows {
  readonly rows: number;
  readonly offsets: number;
  readonly columns: number;
  readonly values: number;
}

/**
 * Hands out linear memory from the bottom up and grows it as needed. Growing detaches every view made before,
 * so views are made where they are used and not kept.
 */
export interface LinearMemory {
  /** The first free byte. */
  readonly top: number;
  /** Gives back everything from this address up. */
  release(top: number): void;
  /** Reserves zeroed bytes, aligned to whole vectors. @throws RangeError when the memory cannot grow that far. */
  reserve(bytes: number): number;
  floats(address: number, length: number): Float32Array;
  /** Copies sparse rows in. */
  place(rows: SparseRows): PlacedRows;
}

const PAGE = 65536;
const VECTOR = 16;

export function createLinearMemory(memory: WebAssembly.Memory): LinearMemory {
  let top = VECTOR;
  const reserve = (bytes: number): number => {
    const address = top;
    top += Math.ceil(bytes / VECTOR) * VECTOR;
    const missing = top - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    new Uint8Array(memory.buffer, address, bytes).fill(0);
    return address;
  };
  const copy = (array: Int32Array | Float32Array): number => {
    const address = reserve(array.byteLength);
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    new Uint8Array(memory.buffer).set(bytes, address);
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
    floats: (address, length) => new Float32Array(memory.buffer, address, length),
    place: ({ offsets, columns, values }) => ({
      rows: offsets.length - 1,
      offsets: copy(offsets),
      columns: copy(columns),
      values: copy(values),
    }),
  };
}
