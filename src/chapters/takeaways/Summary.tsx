import { useOrigin } from '../notebook/useOrigin';
import { useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { evaluatedRun, loadedData } from '../../store/select';
import { formatCount, formatError, formatPercent } from '../../ui/format';
import { CellLink } from '../notebook/CellLink';
import { describePenalty } from '../notebook/describeModel';
import { Measured } from '../notebook/Measured';
import { Quantity } from '../notebook/Quantity';
import { Movies, Users } from '../notebook/references';
import styles from './takeaways.module.css';

/** What the reader did, part by part, each point with the way back to its cell. */
export function Summary() {
  return (
    <>
      <h3>What you did</h3>
      <ol className={styles.points}>
        <li>
          <DataPoint />
        </li>
        <li>
          <FactorizationPoint />
        </li>
        <li>
          You read the program: <CellLink to="initialise">a random start</CellLink>,{' '}
          <CellLink to="half-step">a half-step</CellLink> and <CellLink to="loop">the loop</CellLink> around it.
        </li>
        <li>
          <TrainingPoint />
        </li>
        <li>
          You asked for <CellLink to="prediction">one prediction</CellLink>, and for{' '}
          <CellLink to="user">recommendations</CellLink> to one <Users>user</Users>.
        </li>
        <li>
          You looked at <CellLink to="factor-maps">the factors</CellLink>, and saw that their columns mean nothing by
          themselves.
        </li>
        <li>
          <EvaluationPoint />
        </li>
      </ol>
    </>
  );
}

function DataPoint() {
  const facts = useAppState((state) => loadedData(state)?.facts);
  if (facts === undefined) return <>You read a file of ratings, and saw how few of its cells are filled.</>;
  return (
    <>
      You read <CellLink to="facts">a file</CellLink> of{' '}
      <Quantity name="takeaway-ratings">{formatCount(facts.ratings)}</Quantity> ratings and saw that{' '}
      <Quantity name="takeaway-sparsity">{formatPercent(facts.sparsity)}</Quantity> of{' '}
      <CellLink to="plane">the table</CellLink> is empty.
    </>
  );
}

function FactorizationPoint() {
  const facts = useAppState((state) => loadedData(state)?.facts);
  const { movie } = useNaming();
  const rank = useAppState((state) => state.settings.rank);
  return (
    <>
      You replaced that table by <CellLink to="factorization">two thin ones</CellLink>, with {rank}{' '}
      {rank === 1 ? 'number' : 'numbers'} for each <Users>user</Users> and each <Movies>{movie}</Movies>
      {facts !== undefined && (
        <>
          : <Quantity name="takeaway-parameters">{formatCount((facts.users + facts.movies) * rank)}</Quantity> numbers
          in all
        </>
      )}
      .
    </>
  );
}

function TrainingPoint() {
  const run = useAppState((state) => state.run);
  const origin = useOrigin();
  if (run === undefined) return <>You trained it, and watched its error fall.</>;
  const { iterations } = run.settings;
  return (
    <>
      You started{' '}
      {run.run === 1 ? (
        'one training'
      ) : (
        <>
          <Measured>{formatCount(run.run)}</Measured> trainings
        </>
      )}{' '}
      on this page so far; this one has {iterations} {iterations === 1 ? 'iteration' : 'iterations'}, and{' '}
      {origin === 'other' ? (
        <>
          you watched <CellLink to="loss">its errors</CellLink> fall.
        </>
      ) : (
        <>
          <CellLink to="loss">its errors</CellLink> can be held beside{' '}
          <CellLink to="published">a published run</CellLink>.
        </>
      )}
    </>
  );
}

function EvaluationPoint() {
  const run = useAppState(evaluatedRun);
  const { movie, stars } = useNaming();
  if (run?.evaluation === undefined || run.evaluation.heldOut.count === 0) {
    return <>You measured it on ratings held out from training.</>;
  }
  const { training, heldOut } = run.evaluation;
  const bias = run.split.baselines.bias.rmse;
  return (
    <>
      You <CellLink to="metrics">measured</CellLink> it on ratings held out from training. With rank {run.settings.rank}{' '}
      and {describePenalty(run.settings)} it is off by{' '}
      <Quantity name="takeaway-held-out-rmse">{formatError(heldOut.rmse)}</Quantity> {stars} there and by{' '}
      <Quantity name="takeaway-training-rmse">{formatError(training.rmse)}</Quantity> on those it learnt from, in RMSE.
      User and {movie} bias, without a factor, reach <Quantity name="takeaway-bias-rmse">{formatError(bias)}</Quantity>:{' '}
      {heldOut.rmse < bias
        ? 'your factors earn their keep.'
        : 'your factors do not earn their keep. Other settings may do better.'}
    </>
  );
}
