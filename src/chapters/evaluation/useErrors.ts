import { tickStep } from 'd3';
import { notableError } from './verdict';
import type { Facts } from '../../ratings/facts';
import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { evaluatedRun, isTrained, shownHalfStep } from '../../store/select';
import type { Run } from '../../store/state';
import type { Evaluation } from '../../trainer/shared/protocol';
import type { ErrorsRequest, ErrorsView } from '../../trainer/shared/questions';
import { useData } from '../notebook/useData';

/** Of a larger file a sample is enough for every figure here. */
const MOST_ROWS = 500_000;

/** The errors of one model, at the half-step on display. */
export interface ShownErrors {
  readonly run: Run;
  /** An error of this size is worth a word. */
  readonly notable: number;
  readonly halfStep: number;
  readonly evaluation: Evaluation;
  /** Undefined until the worker has gone over all rows. */
  readonly view: ErrorsView | undefined;
  /** Whether they belong to the model on display: while another one trains, those before it stand. */
  readonly isCurrent: boolean;
}

/** Errors over rows. The worker is asked while nothing trains; what it said last stands until it says more. */
export function useErrors(): ShownErrors | undefined {
  const facts = useData()?.facts;
  const trained = useAppState(isTrained);
  const current = useAppState((state) => state.run);
  const evaluated = useAppState(evaluatedRun);
  const halfStep = useAppState(shownHalfStep);
  const answer = useModelAnswer('errors', trained && facts !== undefined ? requestFor(facts) : undefined);
  if (evaluated?.evaluation === undefined || facts === undefined) return undefined;
  const isOfThisRun = trained && answer?.run === current?.run;
  const view = answer?.value;
  const isEarlier = isOfThisRun && halfStep !== undefined && view !== undefined;
  return {
    run: evaluated,
    notable: notableError(facts),
    halfStep: isEarlier ? answer!.halfStep : evaluated.frames.length,
    evaluation: isEarlier ? { training: view.training.measures, heldOut: view.heldOut.measures } : evaluated.evaluation,
    view,
    isCurrent: trained && (view === undefined || isOfThisRun),
  };
}

/** Bins that suit the rating scale: a tenth of a star and half a star where it runs from 1 to 5. */
function requestFor(facts: Facts): ErrorsRequest {
  const { counts } = facts;
  const range = counts.at(-1)!.rating - counts[0]!.rating || 1;
  return { residualWidth: notableError(facts), predictionWidth: tickStep(0, range, 8), mostRows: MOST_ROWS };
}

/** For a caption: says where only some of the rows were looked at. */
export function sampled(view: ErrorsView | undefined): string {
  return view === undefined || view.every === 1 ? '' : ` Taken from one row in ${view.every}.`;
}
