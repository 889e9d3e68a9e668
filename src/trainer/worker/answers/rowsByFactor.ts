import type { Factors } from '../../../als/matrix';

/** A float64 holds whole numbers of 53 bits: 32 for a float32 and 21 for a row number. */
const MOST_ROWS = 2 ** 21;
const SIGN = 0x80000000;
const ALL_BITS = 0xffffffff;

/**
 * Row numbers ordered by the values of one factor, as float32. Equal values keep the order of their rows, whichever the
 * direction.
 *
 * Each value and its row become one number, so that the sort needs no comparison in JavaScript: for the 162,000 users of
 * the largest MovieLens file that is several times as fast, and it happens at every half-step.
 */
export function rowsByFactor(factors: Factors, rank: number, factor: number, descending: boolean): Int32Array {
  const rows = factors.length / rank;
  if (rows > MOST_ROWS) throw new RangeError(`More than ${MOST_ROWS} rows cannot be sorted.`);
  const value = new Float32Array(1);
  const bits = new Uint32Array(value.buffer);
  const keys = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    // −0 + 0 is 0: both zeros are one value.
    value[0] = Math.fround(factors[row * rank + factor]!) + 0;
    const ascending = orderedBits(bits[0]!);
    keys[row] = (descending ? ALL_BITS - ascending : ascending) * MOST_ROWS + row;
  }
  keys.sort();
  return Int32Array.from(keys, (key) => key % MOST_ROWS);
}

/** The bits of a float32 as an unsigned number that grows with it: negative ones turned round, positive ones above them. */
function orderedBits(bits: number): number {
  return bits >= SIGN ? ALL_BITS - bits : bits + SIGN;
}
