import { type Naming, useNaming } from '../../figures/naming';
import { range } from 'd3';
import { useState } from 'react';
import { type ErrorPart, PART_NAMES, residualReach, shareBetween } from '../../figures/errors/errorParts';
import { ResidualHistogram } from '../../figures/errors/ResidualHistogram';
import type { ErrorsView } from '../../trainer/shared/questions';
import { Choices } from '../../ui/Choices';
import { formatDigits, formatError, formatShare, formatSigned } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { Quantity } from '../notebook/Quantity';
import { Waiting } from '../notebook/Waiting';
import styles from './EvaluationChapter.module.css';
import { sampled, type ShownErrors } from './useErrors';

type Shown = ErrorPart | 'both';

const CHOICES: readonly { readonly value: Shown; readonly label: string }[] = [
  { value: 'both', label: 'Both' },
  { value: 'heldOut', label: 'Held-out' },
  { value: 'training', label: 'Training' },
];

/** Bins of the chart in one row of the table, and in what counts as near. */
const TOGETHER = 5;
/** A mean error below this share of a notable one is no matter. */
const CENTRED = 0.5;

export function Residuals({ errors }: { readonly errors: ShownErrors | undefined }) {
  const [shown, setShown] = useState<Shown>('both');
  const naming = useNaming();
  const view = errors?.view;
  return (
    <Cell
      id="residuals"
      code={[
        { file: 'trainer/worker/answers/errors.ts' },
        { file: 'trainer/worker/answers/errorTally.ts' },
        { file: 'figures/errors/ResidualHistogram.tsx' },
      ]}
      summary={view === undefined ? undefined : summaryOf(view, naming)}
      table={view === undefined ? undefined : <ShareTable view={view} />}
      caption={`How far off the predictions are, as the share of ratings in each step. Solid: held-out. Dashed: training. Above the chart each part has a line from −RMSE to +RMSE, with a dot at its mean error.${sampled(view)}`}
    >
      {view === undefined ? (
        <Waiting narrow={420} wide={420} />
      ) : (
        <div className={errors?.isCurrent === true ? undefined : styles.stale} aria-busy={errors?.isCurrent !== true}>
          <Choices label="Ratings shown" name="residuals-shown" choices={CHOICES} value={shown} onChange={setShown} />
          <ResidualHistogram errors={view} shown={shown === 'both' ? ['training', 'heldOut'] : [shown]} />
        </div>
      )}
    </Cell>
  );
}

interface SentencesProps {
  readonly view: ErrorsView;
  /** An error of this size is worth a word. */
  readonly notable: number;
}

/** What the histogram shows, in words. */
export function ResidualSentences({ view: { heldOut, training }, notable }: SentencesProps) {
  const { stars } = useNaming();
  const near = TOGETHER * heldOut.residuals.width;
  const within = (part: ErrorPart, errors: ErrorsView[ErrorPart]) => (
    <Quantity name={`near-share-${part === 'heldOut' ? 'held-out' : 'training'}`}>
      {formatShare(shareBetween(errors, -near, near))}
    </Quantity>
  );
  const mean = <Quantity name="mean-error-held-out">{formatSigned(heldOut.mean)}</Quantity>;
  return (
    <p>
      Of the held-out ratings {within('heldOut', heldOut)} are predicted to within {formatDigits(near)} {stars}, of the
      training ratings {within('training', training)}.{' '}
      {Math.abs(heldOut.mean) < CENTRED * notable ? (
        <>
          The mean held-out error is {mean}: taken together, what is predicted too high and what is predicted too low
          nearly cancel.
        </>
      ) : heldOut.mean < 0 ? (
        <>The mean held-out error is {mean}: on the whole the predictions are too high.</>
      ) : training.mean < CENTRED * notable ? (
        <>
          The mean held-out error is {mean}: on the whole those predictions are too low, although on the training
          ratings the errors cancel. What was fitted too closely there falls short here.
        </>
      ) : (
        <>
          The mean held-out error is {mean}: on the whole the predictions are too low, and on the training ratings too.
          Factors begin near zero and the penalty pulls them back there, not towards the mean rating: a model that is
          not done yet, or that is held down, predicts too little.
        </>
      )}
    </p>
  );
}

function ShareTable({ view }: { readonly view: ErrorsView }) {
  const { stars } = useNaming();
  const parts: readonly ErrorPart[] = ['heldOut', 'training'];
  const step = TOGETHER * view.heldOut.residuals.width;
  const end = Math.ceil(residualReach(parts.map((part) => view[part])) / step);
  const edges = [-Infinity, ...range(-end, end + 1).map((edge) => edge * step), Infinity];
  const rows = edges.slice(1).map((to, index) => [edges[index]!, to] as const);
  return (
    <NumberTable
      columns={[`Rating − prediction, ${stars}`, 'Share of held-out ratings', 'Share of training ratings']}
      rows={rows.map(([from, to]) => [
        extent(from, to),
        ...parts.map((part) => formatShare(shareBetween(view[part], from, to))),
      ])}
    />
  );
}

function extent(from: number, to: number): string {
  if (from === -Infinity) return `below ${formatSigned(to)}`;
  return to === Infinity ? `${formatSigned(from)} and above` : `${formatSigned(from)} to ${formatSigned(to)}`;
}

function summaryOf(view: ErrorsView, { stars }: Naming): string {
  const near = TOGETHER * view.heldOut.residuals.width;
  const say = (part: ErrorPart): string => {
    const { measures, mean } = view[part];
    const share = formatShare(shareBetween(view[part], -near, near));
    return `Errors of ${PART_NAMES[part]} ratings: RMSE ${formatError(measures.rmse)}, mean error ${formatSigned(mean)}, ${share} predicted to within ${formatDigits(near)} ${stars}`;
  };
  return `${say('heldOut')}. ${say('training')}.`;
}
