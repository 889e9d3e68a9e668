import { describeErrors } from '../../figures/loss/describeErrors';
import { isError } from '../../figures/loss/errorScale';
import { LossCurve } from '../../figures/loss/LossCurve';
import { type Naming, useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { heldOutBaseline, lossPoints, shownHalfStep } from '../../store/select';
import { useShownFloor } from '../../store/useTruth';
import { formatError } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import { bestOf } from './bestOf';
import styles from './training.module.css';

export function LossCell() {
  const naming = useNaming();
  const run = useAppState((state) => state.run);
  return (
    <Cell
      id="loss"
      summary={summarise(lossPoints(run), heldOutBaseline(run), naming)}
      code={[{ file: 'als/metrics.ts' }, { file: 'als/errors.ts' }, { file: 'figures/loss/LossCurve.tsx' }]}
      caption={`RMSE after each iteration: the root of the mean squared error, in ${naming.stars}. Solid: held-out ratings. Dashed: training ratings. Dotted: held-out error of user and ${naming.movie} bias, without any factor. Faint: the run before. Choose an iteration, and every figure shows it.`}
      table={<LossTable />}
    >
      <Curve />
    </Cell>
  );
}

function Curve() {
  const run = useAppState((state) => state.run);
  const previousRun = useAppState((state) => state.previousRun);
  const halfStep = useAppState(shownHalfStep);
  const select = useSelect();
  const floor = useShownFloor();
  if (run === undefined) return <Waiting narrow={344} wide={344} />;
  return (
    <LossCurve
      points={lossPoints(run)}
      ghost={lossPoints(previousRun)}
      baseline={heldOutBaseline(run)}
      floor={floor}
      iterations={run.settings.iterations}
      pinned={halfStep === undefined ? undefined : Math.ceil(halfStep / 2)}
      onPin={(iteration) => {
        select({ halfStep: iteration === undefined ? undefined : 2 * iteration });
      }}
    />
  );
}

function summarise(
  points: ReturnType<typeof lossPoints>,
  baseline: number | undefined,
  { movie }: Naming,
): string | undefined {
  const [first, last, best] = [points[0], points.at(-1), bestOf(points)];
  if (first === undefined || last === undefined || best === undefined || baseline === undefined) return undefined;
  if (!isError(last.heldOut)) return `After iteration ${last.iteration}: ${describeErrors(last)}.`;
  const against = `User and ${movie} bias without factors reach ${formatError(baseline)}.`;
  if (last.iteration === 1) {
    return `After iteration 1 the training RMSE is ${formatError(last.training)} and the held-out RMSE ${formatError(last.heldOut)}. ${against}`;
  }
  return `From iteration 1 to ${last.iteration} the training RMSE goes from ${formatError(first.training)} to ${formatError(last.training)} and the held-out RMSE from ${formatError(first.heldOut)} to ${formatError(last.heldOut)}, lowest at iteration ${best.iteration} with ${formatError(best.heldOut)}. ${against}`;
}

function LossTable() {
  const run = useAppState((state) => state.run);
  return (
    <div className={styles.scroll} role="region" aria-label="Errors after each iteration" tabIndex={0}>
      <NumberTable
        columns={['Iteration', 'Training RMSE', 'Held-out RMSE']}
        rows={lossPoints(run).map(({ iteration, training, heldOut }) => [
          String(iteration),
          training.toFixed(4),
          isError(heldOut) ? heldOut.toFixed(4) : 'none',
        ])}
      />
    </div>
  );
}
