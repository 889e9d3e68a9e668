import { risesOf, objectiveOf } from '../../figures/descent/descent';
import { useApp, useAppState } from '../../store/context';
import { objectiveGains, SETTLED_BELOW, settledAt, trainUntilSettled } from '../../store/settle';
import type { Frame } from '../../trainer/shared/protocol';
import { SETTING_SPECS } from '../../trainer/shared/settings';
import { formatCount, formatError, formatPercent, formatShare } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import styles from './DescentText.module.css';

/** What the check found, and what became of the held-out error meanwhile. */
export function DescentVerdict() {
  const run = useAppState((state) => state.run);
  const frames = run?.frames ?? [];
  if (frames.length < 2) return null;
  return (
    <p data-testid="descent-verdict">
      <KeptPromise frames={frames} /> <HeldOut frames={frames} />
    </p>
  );
}

/** Whether each half-step kept it. */
export function KeptPromise({ frames }: { readonly frames: readonly Frame[] }) {
  const [first, last] = [frames[0]!, frames.at(-1)!];
  const rises = risesOf(frames).length;
  const checks = <Quantity name="objective-checks">{frames.length - 1}</Quantity>;
  return (
    <>
      In the run on this page the objective went from{' '}
      <Quantity name="objective-first">{formatCount(objectiveOf(first))}</Quantity> after the first half-step to{' '}
      <Quantity name="objective-last">{formatCount(objectiveOf(last))}</Quantity> after the last, and{' '}
      {rises > 0 ? (
        <>
          it rose in {rises} of the {checks} after the first: where λ is small, float32 can no longer tell the
          difference
        </>
      ) : frames.length === 2 ? (
        'the one after the first kept the promise'
      ) : (
        <>each of the {checks} half-steps after the first kept the promise</>
      )}
      .
    </>
  );
}

function HeldOut({ frames }: { readonly frames: readonly Frame[] }) {
  const iterations = frames.filter(({ side }) => side === 'movies');
  const last = iterations.at(-1);
  if (last === undefined || Number.isNaN(last.heldOutRmse)) return null;
  const best = iterations.reduce((least, frame) => (frame.heldOutRmse < least.heldOutRmse ? frame : least));
  const bestError = <Quantity name="objective-best-held-out">{formatError(best.heldOutRmse)}</Quantity>;
  if (formatError(best.heldOutRmse) === formatError(last.heldOutRmse)) {
    return <>The held-out error is where it was lowest, at {bestError}: here, fitting better still predicted better.</>;
  }
  return (
    <>
      The held-out error made no such promise: it was lowest after iteration{' '}
      <Quantity name="objective-best-iteration">{best.halfStep / 2}</Quantity>, at {bestError}, and has risen to{' '}
      <Quantity name="objective-last-held-out">{formatError(last.heldOutRmse)}</Quantity> since, while the objective
      fell. Fitting is not predicting.
    </>
  );
}

/** When to stop, by a rule, and the button that applies it. */
export function StoppingRule() {
  const { store } = useApp();
  const frames = useAppState(({ run }) => run?.frames);
  const isUnderWay = useAppState(({ untilSettled, settings }) => untilSettled === settings);
  const gain = frames && objectiveGains(frames).at(-1);
  const settled = frames && settledAt(frames);
  return (
    <p>
      When is it enough? A common rule: stop after the first iteration that lowers the objective by less than{' '}
      {formatShare(SETTLED_BELOW)}, and after {SETTING_SPECS.iterations.max} at the latest.{' '}
      {gain !== undefined && (
        <>
          Your last iteration lowered it by <Quantity name="objective-last-gain">{formatPercent(gain)}</Quantity>.{' '}
        </>
      )}
      {settled !== undefined && frames !== undefined && 2 * settled < frames.length && (
        <>
          By the rule, iteration <Quantity name="objective-settled">{settled}</Quantity> would have been the last.{' '}
        </>
      )}
      <button
        type="button"
        className={styles.stop}
        aria-disabled={isUnderWay}
        onClick={() => {
          trainUntilSettled(store);
        }}
      >
        Train until it settles
      </button>
    </p>
  );
}
