import { NEWLINE, textOf } from './bytes';

/** How many bytes of ids are decoded at a time. */
const DECODED_AT_ONCE = 1 << 20;

/**
 * Numbers distinct texts 1, 2, 3 … in the order in which they first come, without making a string of one that has come
 * before: a hash table of their bytes. Texts must not hold newlines.
 */
export class TextNumbering {
  /** How many distinct texts have come so far. */
  size = 0;
  /** All texts, a newline after each. */
  private bytes = new Uint8Array(1 << 10);
  /** Text n begins at starts[n − 1] and ends before the newline at starts[n] − 1. */
  private starts = new Int32Array(1 << 6);
  private hashes = new Int32Array(1 << 6);
  /** The number of a text, or 0 where a slot is free. At most half of the slots are taken. */
  private slots = new Int32Array(1 << 7);

  /** How many bytes the distinct texts take. */
  get byteLength(): number {
    return this.starts[this.size]!;
  }

  /** The number of the text in these bytes: the next one if it is new. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let taken = this.slots[slot]!; taken > 0; taken = this.slots[slot]!) {
      if (this.hashes[taken - 1] === hash && this.isText(taken, bytes, from, to)) return taken;
      slot = (slot + 1) & mask;
    }
    this.add(bytes, from, to, hash);
    this.slots[slot] = this.size;
    if (2 * this.size === this.slots.length) this.growTable();
    return this.size;
  }

  /** The texts in the order of their numbers. */
  texts(): string[] {
    const texts: string[] = [];
    for (let first = 0; first < this.size;) {
      let last = first + 1;
      while (last < this.size && this.starts[last + 1]! - this.starts[first]! <= DECODED_AT_ONCE) last++;
      for (const text of textOf(this.bytes, this.starts[first]!, this.starts[last]! - 1).split('\n')) texts.push(text);
      first = last;
    }
    return texts;
  }

  private isText(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[number - 1]!;
    if (this.starts[number]! - 1 - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.bytes[start + at - from] !== bytes[at]) return false;
    return true;
  }

  private add(bytes: Uint8Array, from: number, to: number, hash: number): void {
    const start = this.byteLength;
    const end = start + to - from + 1;
    if (end > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(2 * end));
    if (this.size + 1 === this.starts.length) {
      this.starts = grown(this.starts, new Int32Array(2 * this.starts.length));
      this.hashes = grown(this.hashes, new Int32Array(2 * this.hashes.length));
    }
    for (let at = from; at < to; at++) this.bytes[start + at - from] = bytes[at]!;
    this.bytes[end - 1] = NEWLINE;
    this.hashes[this.size] = hash;
    this.starts[++this.size] = end;
  }

  private growTable(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let number = 1; number <= this.size; number++) {
      let slot = this.hashes[number - 1]! & mask;
      while (this.slots[slot]! > 0) slot = (slot + 1) & mask;
      this.slots[slot] = number;
    }
  }
}

/** FNV-1a, its high bits folded into the low ones that choose the slot. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function grown<Numbers extends Uint8Array | Int32Array>(numbers: Numbers, larger: Numbers): Numbers {
  larger.set(numbers);
  return larger;
}
