import { SMALL_RANK } from './layout';

// The factors that a half-step reads at random, laid out for that: a row takes a power of two of bytes, from a multiple of
// it. So no vector of it crosses from one cache line into the next, and a row is in one line, not in one and a half.

/** Bytes of a row of up to so many numbers. */
export const FOUR: usize = 16;
export const EIGHT: usize = 32;
export const SIXTEEN: usize = 64;

/** Bytes from one packed row to the next, for ranks up to SMALL_RANK: those above read the factors where they lie. */
export function packedRowBytes(rank: i32): usize {
  if (rank > SMALL_RANK) return 0;
  return rank <= 4 ? FOUR : rank <= 8 ? EIGHT : SIXTEEN;
}

/** Copies factors, readable 12 bytes past their end, to packed rows. What follows them there in a row is any number. */
export function pack(factors: usize, rows: i32, rank: i32, packed: usize): void {
  const bytes = <usize>rank << 2;
  const packedBytes = packedRowBytes(rank);
  for (let row = 0; row < rows; row++) {
    for (let i: usize = 0; i < bytes; i += 16) v128.store(packed + i, v128.load(factors + i));
    factors += bytes;
    packed += packedBytes;
  }
}
