import { rowCount, type SparseRows } from '../als/matrix';

/** Sparse rows in linear memory: how many, and the byte address of what assembly/sparseRows.ts describes. */
export interface PlacedRows {
  readonly rows: number;
  readonly address: number;
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
  /** Reserves zeroed bytes, aligned to cache lines. @throws RangeError when the memory cannot grow that far. */
  reserve(bytes: number): number;
  floats(address: number, length: number): Float32Array;
  /** The number at an address that is a multiple of 8. */
  float64(address: number): number;
  /** Copies sparse rows in. */
  place(rows: SparseRows): PlacedRows;
  /** Places rows again, with this subtracted from each value; they share what else they have. */
  placeLess(placed: PlacedRows, mean: number): PlacedRows;
}

const PAGE = 65536;
const CACHE_LINE = 64;

/** @param lookAhead how far past their end, in bytes, the columns of rows are readable, as zeros */
export function createLinearMemory(memory: WebAssembly.Memory, lookAhead: number): LinearMemory {
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
  const copy = (array: Int32Array | Uint32Array | Float32Array | Float64Array, spare = 0): number => {
    const address = reserve(array.byteLength + spare);
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
    float64(address) {
      if (doubles.buffer !== memory.buffer) doubles = new Float64Array(memory.buffer);
      return doubles[address / 8]!;
    },
    floats: (address, length) => new Float32Array(memory.buffer, address, length),
    place: (rows) => ({
      rows: rowCount(rows),
      address: copy(
        Uint32Array.of(
          copy(rows.offsets),
          copy(rows.columns, lookAhead),
          copy(rows.values),
          copy(squaresOfRatings(rows)),
        ),
      ),
    }),
    placeLess({ rows, address }, mean) {
      const [offsetsAt, columnsAt, valuesAt, squaresAt] = new Uint32Array(memory.buffer, address, 4);
      const count = new Int32Array(memory.buffer, offsetsAt, rows + 1)[rows]!;
      const values = new Float32Array(memory.buffer, valuesAt, count).map((value) => value - mean);
      // The kernel takes Σ y² of a model with biases from the ratings themselves, so the squares stay those of the ratings.
      return { rows, address: copy(Uint32Array.of(offsetsAt!, columnsAt!, copy(values), squaresAt!)) };
    },
  };
}

/** Σ r² of each row. */
function squaresOfRatings({ offsets, values }: SparseRows): Float64Array {
  const squares = new Float64Array(offsets.length - 1);
  for (let row = 0; row < squares.length; row++) {
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) squares[row]! += values[entry]! ** 2;
  }
  return squares;
}
