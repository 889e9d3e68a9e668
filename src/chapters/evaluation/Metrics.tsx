import { type Naming, useNaming } from '../../figures/naming';
import { ErrorTable, type MeasuredPredictor } from '../../figures/errors/ErrorTable';
import type { BaselineName } from '../../trainer/shared/protocol';
import { formatCount, formatError } from '../../ui/format';
import { describePenalty } from '../notebook/describeModel';
import { momentOf } from '../notebook/momentOf';
import { Cell } from '../notebook/Cell';
import { Waiting } from '../notebook/Waiting';
import styles from './EvaluationChapter.module.css';
import type { ShownErrors } from './useErrors';

function baselinesFor({ movie }: Naming): readonly { readonly name: BaselineName; readonly label: string }[] {
  return [
    { name: 'globalMean', label: 'The mean of all ratings' },
    { name: 'userMean', label: 'Each user’s mean' },
    { name: 'movieMean', label: `Each ${movie}’s mean` },
    { name: 'bias', label: `User and ${movie} bias together` },
  ];
}

export function Metrics({ errors }: { readonly errors: ShownErrors | undefined }) {
  const naming = useNaming();
  const unpredictable = errors?.run.split.unpredictable ?? 0;
  return (
    <Cell
      id="metrics"
      code={[
        { file: 'als/metrics.ts' },
        { file: 'als/baselines.ts' },
        { file: 'figures/errors/ErrorTable.tsx', name: 'ErrorTable' },
      ]}
      summary={errors === undefined ? undefined : summaryOf(errors, naming)}
      caption={
        <>
          Further left is better. The baselines are fitted to the training ratings and measured on the held-out ones;
          the vertical line carries the held-out RMSE of ALS down to them. Over rows: a rating that the file repeats
          counts each time.
          {unpredictable > 0 &&
            ` ${formatCount(unpredictable)} held-out ratings are left out: their user or their ${naming.movie} has no training rating.`}
        </>
      }
    >
      {errors === undefined ? <Waiting narrow={500} wide={240} /> : <Measured errors={errors} />}
    </Cell>
  );
}

function Measured({ errors }: { readonly errors: ShownErrors }) {
  const naming = useNaming();
  const { run, halfStep, evaluation, isCurrent } = errors;
  const predictors: readonly MeasuredPredictor[] = [
    { label: 'ALS, on its training ratings', kind: 'training', measures: evaluation.training },
    { label: 'ALS, on held-out ratings', kind: 'heldOut', measures: evaluation.heldOut },
    ...baselinesFor(naming).map(({ name, label }) => ({
      label,
      kind: 'baseline' as const,
      measures: run.split.baselines[name],
    })),
  ];
  return (
    <div className={isCurrent ? undefined : styles.stale} aria-busy={!isCurrent}>
      <p className={styles.moment}>
        ALS with rank {run.settings.rank} and {describePenalty(run.settings)}, after {momentOf(halfStep)}
        {!isCurrent && '. Another model is training'}
      </p>
      <ErrorTable predictors={predictors} />
    </div>
  );
}

function summaryOf({ evaluation: { training, heldOut }, run: { split } }: ShownErrors, naming: Naming): string {
  const baselines = baselinesFor(naming).map(
    ({ name, label }) => `${label}: ${formatError(split.baselines[name].rmse)}`,
  );
  return (
    `RMSE of ALS: ${formatError(training.rmse)} on training ratings, ${formatError(heldOut.rmse)} on held-out ratings. ` +
    `RMSE of the baselines on held-out ratings: ${baselines.join(', ')}.`
  );
}
