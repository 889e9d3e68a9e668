import { sideOf } from './trajectory';

/** What takes no longer than a frame to make again is not kept. To copy factors into new memory takes a tenth of the time to solve them. */
const WORTH_KEEPING_MS = 16;

/** Which half-steps of a run are worth keeping: some whole iterations, the first of them, and the run's end. */
export class Keeper {
  private sinceKept = 0;
  private isKeeping = true;

  /** @param to the last half-step */
  constructor(private readonly to: number) {}

  /** Asked of each half-step of the run, in order. @param solveMs what it took */
  keeps(halfStep: number, solveMs: number): boolean {
    this.sinceKept += solveMs;
    if (sideOf(halfStep) === 'users') this.isKeeping = halfStep === 1 || this.sinceKept >= WORTH_KEEPING_MS;
    else if (this.isKeeping) this.sinceKept = 0;
    return this.isKeeping || isAtEnd(halfStep, this.to);
  }
}

/** Whether a half-step is one of the last two, which are the factors of both sides when a run ends. */
export function isAtEnd(halfStep: number, to: number): boolean {
  return halfStep >= to - 1;
}
