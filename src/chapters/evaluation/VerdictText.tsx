import { type Naming, useNaming } from '../../figures/naming';
import type { BaselineName } from '../../trainer/shared/protocol';
import { formatError } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { useOrigin } from '../notebook/useOrigin';
import styles from './EvaluationChapter.module.css';
import type { ShownErrors } from './useErrors';
import { isOverfitted, judge, type Overfitting, type Verdict } from './verdict';

function namesOf({ movie }: Naming): Readonly<Record<BaselineName, string>> {
  return {
    globalMean: 'the mean of all ratings',
    userMean: 'the user’s mean',
    movieMean: `the ${movie}’s mean`,
    bias: `user and ${movie} bias`,
  };
}

/** What the table says, in sentences that fit whatever it says. */
export function VerdictText({ errors }: { readonly errors: ShownErrors }) {
  const { stars } = useNaming();
  const verdict = judge(errors.evaluation, errors.run.split);
  return (
    <p className={errors.isCurrent ? undefined : styles.stale} data-testid="verdict">
      <FitSentence verdict={verdict} training={errors.evaluation.training.rmse} />{' '}
      {verdict.beatenBy.includes('globalMean') ? (
        <WorseThanConstant errors={errors} verdict={verdict} />
      ) : (
        <Ranking errors={errors} verdict={verdict} />
      )}{' '}
      On a held-out rating it is off by{' '}
      <Quantity name="held-out-row-mae">{formatError(errors.evaluation.heldOut.mae)}</Quantity> {stars} on average.
    </p>
  );
}

/** What each word for overfitting stands for, the gap being such a part of the training error. */
const CALLED: Readonly<Record<Overfitting, string>> = {
  minimal: 'a gap of less than a tenth of the training error',
  some: 'a gap between a tenth and half of the training error',
  considerable: 'a gap of more than half the training error',
  severe: 'a gap as large as the training error itself, or larger,',
};

interface FitSentenceProps {
  readonly verdict: Pick<Verdict, 'gap' | 'fit'>;
  /** RMSE. */
  readonly training: number;
}

export function FitSentence({ verdict: { gap, fit }, training }: FitSentenceProps) {
  const origin = useOrigin();
  const distance = <Quantity name="rmse-gap">{formatError(Math.abs(gap))}</Quantity>;
  switch (fit) {
    case 'equal':
      return (
        <>The held-out RMSE is no larger than the training RMSE: there is no overfitting, which alone is no praise.</>
      );
    case 'better on held-out':
      return (
        <>
          The held-out RMSE even lies {distance} below the training RMSE: there is no overfitting, which alone is no
          praise.
        </>
      );
    default:
      return (
        <>
          The held-out RMSE lies {distance} above the training RMSE of <Training rmse={training} />: {fit} overfitting,
          as {CALLED[fit]} is called here.
          {origin !== 'other' && ' (The tutorial draws a single line, at a gap of 0.1.)'}
        </>
      );
  }
}

interface ComparisonProps {
  readonly errors: ShownErrors;
  readonly verdict: Verdict;
}

/** Two ways of being no use: to have learnt the training ratings by heart, or to have learnt too little. */
function WorseThanConstant({ errors: { evaluation, run }, verdict: { fit } }: ComparisonProps) {
  return (
    <>
      But with <HeldOut rmse={evaluation.heldOut.rmse} /> it predicts worse than the mean of all ratings, which reaches{' '}
      <Quantity name="global-mean-rmse">{formatError(run.split.baselines.globalMean.rmse)}</Quantity> by answering
      everything with one number.{' '}
      {isOverfitted(fit) ? (
        <>
          Its own training ratings it fits to <Training rmse={evaluation.training.rmse} />: what it has learnt is those
          ratings, and not what lies behind them.
        </>
      ) : (
        <>
          Its own training ratings it hardly fits better, with <Training rmse={evaluation.training.rmse} />: it has not
          learnt too much but too little.
        </>
      )}
    </>
  );
}

function Ranking({ errors: { evaluation, run }, verdict: { best, beaten, beatenBy } }: ComparisonProps) {
  const names = namesOf(useNaming());
  const heldOut = <HeldOut rmse={evaluation.heldOut.rmse} />;
  const bestRmse = <Quantity name="best-baseline-rmse">{formatError(run.split.baselines[best].rmse)}</Quantity>;
  if (beatenBy.length === 0) {
    if (!beaten.includes(best)) {
      return (
        <>
          With {heldOut} it comes out level with {names[best]}, which needs no factor at all.
        </>
      );
    }
    return (
      <>
        With {heldOut} it beats all four baselines; the strongest, {names[best]}, reaches {bestRmse}. So the factors
        have found something that no average holds.
      </>
    );
  }
  return (
    <>
      With {heldOut} it {beaten.length > 0 && <>beats {listOf(beaten.map((name) => names[name]))}, but </>}
      loses to {names[best]}, which reaches {bestRmse} without a single factor.
    </>
  );
}

function HeldOut({ rmse }: { readonly rmse: number }) {
  return <Quantity name="held-out-row-rmse">{formatError(rmse)}</Quantity>;
}

function Training({ rmse }: { readonly rmse: number }) {
  return <Quantity name="training-row-rmse">{formatError(rmse)}</Quantity>;
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}
