/**
 * Calls an asynchronous function with one call under way at most. While it lasts only the newest request is kept, and
 * made as soon as the call ends. Results of a call that a newer request follows are still delivered, in order.
 */
export function latestOnly(task: () => Promise<void>): () => void {
  let underWay = false;
  let requested = false;
  const run = async (): Promise<void> => {
    underWay = true;
    try {
      do {
        requested = false;
        await task();
      } while (requested as boolean);
    } finally {
      underWay = false;
    }
  };
  return () => {
    if (underWay) requested = true;
    else void run();
  };
}
