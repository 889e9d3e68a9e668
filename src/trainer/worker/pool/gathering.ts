import type { RatingSet } from '../../../als/engine';
import type { ErrorTotals } from '../../../als/errors';
import { EVALUATED, EVALUATION_SUMS, HALF_STEP_SUMS, type SumsReport } from './member';

/** One half-step of all members. */
export interface HalfStep {
  readonly halfStep: number;
  readonly solveMs: number;
  /** Σ (r − r̂)² over the training cells. */
  readonly training: number;
  /** Σ (r − r̂)² over the held-out rows. */
  readonly heldOut: number;
  /** Σ nᵛ |p|² over the rows of the side that was solved. */
  readonly squaredLength: number;
  /** Rows that were solved in float64 because float32 could not solve them well. */
  readonly fallbackRows: number;
}

/** Errors over each set of ratings. */
export type PoolEvaluation = Readonly<Record<RatingSet, ErrorTotals>>;

/** Puts the reports of all members of a run together, half-step by half-step. */
export class Gathering {
  private readonly reports = new Map<number | 'evaluation', (SumsReport | undefined)[]>();

  constructor(
    private readonly members: number,
    private readonly onHalfStep: (halfStep: HalfStep) => void,
    private readonly onEvaluation: (evaluation: PoolEvaluation) => void,
  ) {}

  add(member: number, report: SumsReport): void {
    const key = report.kind === 'halfStep' ? report.halfStep : report.kind;
    const reports = this.reports.get(key) ?? Array<SumsReport | undefined>(this.members).fill(undefined);
    reports[member] = report;
    this.reports.set(key, reports);
    if (reports.includes(undefined)) return;
    this.reports.delete(key);
    const sums = reports.map((complete) => complete!.sums);
    if (report.kind === 'halfStep') this.onHalfStep(halfStepOf(report.halfStep, reports[0]!, sums));
    else this.onEvaluation(evaluationOf(sums));
  }
}

function halfStepOf(halfStep: number, first: SumsReport, sums: readonly Float64Array[]): HalfStep {
  const [training, squaredLength, fallbackRows, heldOut] = addChunks(sums, HALF_STEP_SUMS);
  const solveMs = first.kind === 'halfStep' ? first.solveMs : 0;
  return {
    halfStep,
    solveMs,
    training: training!,
    heldOut: heldOut!,
    squaredLength: squaredLength!,
    fallbackRows: fallbackRows!,
  };
}

function evaluationOf(sums: readonly Float64Array[]): PoolEvaluation {
  const totals = addChunks(sums, EVALUATION_SUMS);
  return Object.fromEntries(
    EVALUATED.map((set, index) => [set, { squared: totals[2 * index]!, absolute: totals[2 * index + 1]! }]),
  ) as PoolEvaluation;
}

/** Chunk by chunk, in the order of the rows: the same additions, and so the same bits, for any number of members. */
function addChunks(sums: readonly Float64Array[], numbersPerChunk: number): number[] {
  const totals = new Array<number>(numbersPerChunk).fill(0);
  for (const part of sums) part.forEach((sum, index) => (totals[index % numbersPerChunk]! += sum));
  return totals;
}
