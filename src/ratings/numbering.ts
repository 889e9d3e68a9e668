/**
 * Numbers distinct 32-bit integers 0, 1, 2, … in the order in which they first come. A hash table with open addressing
 * in typed arrays: several times as fast as a Map over millions of rows, and without its limit of 2²⁴ entries.
 */
export class Numbering {
  /** How many distinct integers have come so far. */
  size = 0;
  /** The integer of each number. */
  private integers = new Int32Array(8);
  /** One more than a number, or 0 where a slot is free. At most half of the slots are taken. */
  private slots = new Int32Array(16);
  /** The table has 2^(32 − shift) slots. */
  private shift = 28;

  /** The number of this integer: the next one if it is new. */
  numberOf(integer: number): number {
    const { slots, integers } = this;
    let slot = this.firstSlot(integer);
    for (let taken = slots[slot]!; taken > 0; taken = slots[slot]!) {
      if (integers[taken - 1] === integer) return taken - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    if (this.size === integers.length) {
      this.grow();
      return this.numberOf(integer);
    }
    integers[this.size] = integer;
    slots[slot] = ++this.size;
    return this.size - 1;
  }

  /** The integers in the order of their numbers. */
  numbered(): Int32Array<ArrayBuffer> {
    return this.integers.slice(0, this.size);
  }

  private grow(): void {
    const { integers, size } = this;
    this.shift--;
    this.slots = new Int32Array(2 ** (32 - this.shift));
    this.integers = new Int32Array(2 * integers.length);
    this.size = 0;
    for (let number = 0; number < size; number++) this.numberOf(integers[number]!);
  }

  /** Multiplicative hashing by 2³² / φ, after folding the high bits in: those are all that distinguishes short floats. */
  private firstSlot(integer: number): number {
    return Math.imul(integer ^ (integer >>> 16), 0x9e3779b1) >>> this.shift;
  }
}
