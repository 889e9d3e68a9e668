import { LossCurve } from '../../figures/LossCurve';
import { useAppState } from '../../store/context';
import { heldOutBaseline, lossPoints, shownHalfStep } from '../../store/select';
import { formatCount, formatError } from '../../ui/format';
import { Cell } from '../notebook/Cell';
import { Chapter } from '../notebook/Chapter';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';

export function TrainingChapter() {
  const split = useAppState((state) => state.run?.split);
  return (
    <Chapter id="training">
      <p>
        Before training, one rating in five is put aside, picked at random.{' '}
        {split !== undefined &&
          `The model learns from ${formatCount(split.trainingRows)} ratings and never sees the other ${formatCount(split.heldOutRows)}. `}
        Its error on the first kind says how well it fits; its error on the second says how well it predicts. Drag a
        slider and watch both.
      </p>
      <Cell
        id="loss"
        code={[{ file: 'als/metrics.ts' }, { file: 'figures/LossCurve.tsx' }]}
        caption="RMSE after each iteration: the root of the mean squared error, in stars. Solid: held-out ratings. Dashed: training ratings. Dotted: held-out error of user and movie bias, without any factor. Faint: the run before."
      >
        <Curve />
      </Cell>
      <BestIteration />
    </Chapter>
  );
}

function Curve() {
  const run = useAppState((state) => state.run);
  const previousRun = useAppState((state) => state.previousRun);
  const halfStep = useAppState(shownHalfStep);
  const select = useSelect();
  if (run === undefined) return <Waiting narrow={344} wide={344} />;
  return (
    <LossCurve
      points={lossPoints(run)}
      ghost={lossPoints(previousRun)}
      baseline={heldOutBaseline(run)}
      iterations={run.settings.iterations}
      pinned={halfStep === undefined ? undefined : Math.ceil(halfStep / 2)}
      onPin={(iteration) => {
        select({ halfStep: iteration === undefined ? undefined : 2 * iteration });
      }}
    />
  );
}

/** Says where the held-out error was lowest, which is not always at the end. */
function BestIteration() {
  const run = useAppState((state) => state.run);
  const points = lossPoints(run);
  const last = points.at(-1);
  if (last === undefined) return null;
  const best = points.reduce((a, b) => (b.heldOut < a.heldOut ? b : a));
  if (run?.evaluation === undefined) {
    return (
      <p>
        So far this run was best on held-out ratings at iteration {best.iteration}, with {formatError(best.heldOut)}.
      </p>
    );
  }
  const [lowest, final] = [formatError(best.heldOut), formatError(last.heldOut)];
  if (lowest === final) {
    return (
      <p>
        On held-out ratings this run ends as well as it ever was: {final} after{' '}
        {last.iteration === 1 ? 'its one iteration' : `iteration ${last.iteration}`}.
      </p>
    );
  }
  return (
    <p>
      On held-out ratings this run was best at iteration {best.iteration}, with {lowest}; by iteration {last.iteration}{' '}
      it is at {final}
      {last.training < best.training && ', although the training error has gone on falling'}. What it fitted in between
      does not help it predict.
    </p>
  );
}
