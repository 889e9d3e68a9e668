import type { run } from './gallery/main';

declare global {
  /** What the benchmarks call and collect in the pages they drive. */
  interface Window {
    /** On bench/index.html. */
    run: typeof run;
    /** On the built page: how long each task took that blocked the main thread, in ms. */
    longTasks: number[];
  }
}
