import { chunksOf } from './chunks';

/** Undoes gzip, if it is there: servers differ in whether they undo it on the way, so the first two bytes decide. */
export async function gunzipped(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const [probe, whole] = stream.tee();
  const start: number[] = [];
  for await (const chunk of chunksOf(probe)) {
    start.push(...chunk.subarray(0, 2));
    if (start.length >= 2) break;
  }
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  return isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}
