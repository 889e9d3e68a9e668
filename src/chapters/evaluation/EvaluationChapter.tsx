import type { ErrorMeasures } from '../../als/metrics';
import { useAppState } from '../../store/context';
import { evaluatedRun } from '../../store/select';
import type { BaselineName, Evaluation, SplitInfo } from '../../trainer/shared/protocol';
import { formatCount, formatError } from '../../ui/format';
import { Formula } from '../../ui/Formula';
import { Cell } from '../notebook/Cell';
import { Chapter } from '../notebook/Chapter';
import styles from './EvaluationChapter.module.css';
import { Waiting } from '../notebook/Waiting';

const BASELINES: readonly { readonly name: BaselineName; readonly label: string }[] = [
  { name: 'globalMean', label: 'The mean of all ratings' },
  { name: 'userMean', label: 'Each user’s mean' },
  { name: 'movieMean', label: 'Each movie’s mean' },
  { name: 'bias', label: 'User and movie bias together' },
];

/** The tutorial's rule of thumb: a larger gap between held-out and training RMSE, in stars, counts as overfitting. */
const OVERFITTING_GAP = 0.1;

export function EvaluationChapter() {
  return (
    <Chapter id="evaluation">
      <p>
        Two numbers sum up how far predictions are from ratings. One squares the errors, so that large ones weigh more:
      </p>
      <Formula
        block
        tex={String.raw`\text{RMSE} = \sqrt{\frac1n \sum \bigl(r_{ui} - \hat r_{ui}\bigr)^2} \qquad \text{MAE} = \frac1n \sum \bigl|r_{ui} - \hat r_{ui}\bigr|`}
        narrowTex={String.raw`\begin{aligned}\text{RMSE} &= \sqrt{\frac1n \sum \bigl(r_{ui} - \hat r_{ui}\bigr)^2} \\ \text{MAE} &= \frac1n \sum \bigl|r_{ui} - \hat r_{ui}\bigr|\end{aligned}`}
      />
      <p>
        Zero is perfect; one is a whole star off. Neither means much alone, so here they stand beside predictors without
        factors.
      </p>
      <Cell
        id="metrics"
        code={[{ file: 'als/metrics.ts' }, { file: 'als/baselines.ts' }]}
        caption="Over all rows of each part, repeated ratings counted each time. The loss curve counts a repeated pair once, so its training error can be lower."
      >
        <Metrics />
      </Cell>
    </Chapter>
  );
}

function Metrics() {
  const run = useAppState(evaluatedRun);
  const isCurrent = useAppState((state) => evaluatedRun(state) === state.run);
  if (run?.evaluation === undefined) return <Waiting narrow={560} wide={370} />;
  const { evaluation, split, settings } = run;
  return (
    <div className={isCurrent ? undefined : styles.stale}>
      <table data-testid="metrics">
        <thead>
          <tr>
            <th scope="col">Predictor</th>
            <th scope="col" className="number">
              Ratings
            </th>
            <th scope="col" className="number">
              RMSE
            </th>
            <th scope="col" className="number">
              MAE
            </th>
          </tr>
        </thead>
        <tbody>
          <Row label="ALS, on its training ratings" measures={evaluation.training} />
          <Row label="ALS, on held-out ratings" measures={evaluation.heldOut} strong />
          {BASELINES.map(({ name, label }) => (
            <Row key={name} label={label} measures={split.baselines[name]} />
          ))}
        </tbody>
      </table>
      {isCurrent ? (
        <Verdict evaluation={evaluation} split={split} />
      ) : (
        <p className={styles.verdict}>
          These are the errors of the run before, with rank {settings.rank} and λ = {settings.lambda}. The new one is
          still training.
        </p>
      )}
    </div>
  );
}

interface RowProps {
  readonly label: string;
  readonly measures: ErrorMeasures;
  readonly strong?: boolean;
}

function Row({ label, measures: { count, rmse, mae }, strong = false }: RowProps) {
  return (
    <tr className={strong ? styles.strong : undefined}>
      <th scope="row">{label}</th>
      <td className="number">{formatCount(count)}</td>
      <td className="number">{formatError(rmse)}</td>
      <td className="number">{formatError(mae)}</td>
    </tr>
  );
}

function Verdict({ evaluation, split }: { readonly evaluation: Evaluation; readonly split: SplitInfo }) {
  const { training, heldOut } = evaluation;
  const gap = heldOut.rmse - training.rmse;
  const { globalMean, bias } = split.baselines;
  const isOverfitting = gap >= OVERFITTING_GAP;
  const fit = `Held-out error lies ${formatError(gap)} above training error: ${
    isOverfitting ? 'some' : 'minimal'
  } overfitting, by the rule that draws the line at ${OVERFITTING_GAP}.`;
  const comparison =
    heldOut.rmse >= globalMean.rmse
      ? `But with ${formatError(heldOut.rmse)} it predicts no better than the mean of all ratings, ${formatError(globalMean.rmse)}: it has learnt nothing that carries over.`
      : heldOut.rmse < bias.rmse
        ? `With ${formatError(heldOut.rmse)} it beats user and movie bias, which reach ${formatError(bias.rmse)}.`
        : `With ${formatError(heldOut.rmse)} it loses to user and movie bias, which reach ${formatError(bias.rmse)} without a single factor.`;
  return (
    <p className={styles.verdict} data-testid="verdict">
      {fit} {comparison} On a rating it has not seen it is off by {formatError(heldOut.mae)} stars on average.
    </p>
  );
}
