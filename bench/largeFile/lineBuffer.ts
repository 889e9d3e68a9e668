const LONGEST_LINE = 40;
const ZERO = 0x30;
const SEPARATOR = Buffer.from('::');
/** The end of a line by its rating in half stars. */
const ENDS = Array.from({ length: 11 }, (_, halfStars) => Buffer.from(`::${halfStars / 2}::N/A\n`));

/** Lines of a ratings file as bytes: 25 million strings would take most of the time. */
export class LineBuffer {
  /** In bytes. */
  length = 0;
  private readonly bytes: Buffer;

  /** Has room for so many bytes and then so many lines. */
  constructor(bytes: number, lines: number) {
    this.bytes = Buffer.allocUnsafe(bytes + lines * LONGEST_LINE);
  }

  add(userId: number, movieId: number, halfStars: number): void {
    this.addInteger(userId);
    this.addText(SEPARATOR);
    this.addInteger(movieId);
    this.addText(ENDS[halfStars]!);
  }

  /** The lines since the last time. Valid until the next `add`. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  private addText(text: Buffer): void {
    for (let i = 0; i < text.length; i++) this.bytes[this.length++] = text[i]!;
  }

  private addInteger(integer: number): void {
    let scale = 1;
    while (scale * 10 <= integer) scale *= 10;
    for (; scale >= 1; scale /= 10) this.bytes[this.length++] = ZERO + (Math.floor(integer / scale) % 10);
  }
}
