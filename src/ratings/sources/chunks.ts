/** Safari cannot iterate a ReadableStream by itself. */
export async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Not awaited: half of a tee is cancelled only with the other half. An error is already on its way to the caller.
    reader.cancel().catch(() => undefined);
  }
}
