import { useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { heldOutBaseline } from '../../store/select';
import type { Run } from '../../store/state';
import { formatError } from '../../ui/format';
import { LoadAgain } from '../notebook/LoadAgain';
import { Quantity } from '../notebook/Quantity';
import { SettingNumber } from '../notebook/SettingNumber';
import styles from './Overview.module.css';

/** The model in a sentence, its settings to be changed: how far it is, and whether it beats what needs no model. */
export function LiveSentence() {
  const run = useAppState((state) => state.run);
  const { rank, weighting } = useAppState((state) => state.settings);
  const data = useAppState((state) => state.data);
  if (data.status === 'failed') {
    return (
      <div className={styles.live} role="alert">
        <p>{data.message}</p>
        <LoadAgain />
      </div>
    );
  }
  return (
    <p className={styles.live}>
      Give it <SettingNumber name="rank" /> {rank === 1 ? 'factor' : 'factors'}, a penalty λ of{' '}
      <SettingNumber name="lambda" />
      {weighting === 'weighted' && ' for each rating of a row'} and <SettingNumber name="iterations" /> iterations to
      try. {run === undefined ? 'It starts as soon as the ratings are read.' : <Result run={run} />}
    </p>
  );
}

function Result({ run }: { readonly run: Run }) {
  const { movie, stars } = useNaming();
  const frame = run.frames.at(-1);
  const baseline = heldOutBaseline(run);
  if (frame === undefined || baseline === undefined) return null;
  const done = Math.ceil(frame.halfStep / 2);
  if (!Number.isFinite(frame.heldOutRmse)) {
    return (
      <>
        After{' '}
        <Quantity name="overview-iterations">
          {done} {done === 1 ? 'iteration' : 'iterations'}
        </Quantity>{' '}
        its typical error on the ratings it has learned from is{' '}
        <Quantity name="overview-training-rmse">{formatError(frame.trainingRmse)}</Quantity> {stars}. How well it
        predicts nobody can say: no held-out rating has both a user and a {movie} that it knows.
      </>
    );
  }
  return (
    <>
      After{' '}
      <Quantity name="overview-iterations">
        {done} {done === 1 ? 'iteration' : 'iterations'}
      </Quantity>{' '}
      its typical error on ratings held out from training is{' '}
      <strong>
        <Quantity name="overview-held-out-rmse">{formatError(frame.heldOutRmse)}</Quantity>
      </strong>{' '}
      {stars}. <Verdict heldOut={frame.heldOutRmse} baseline={baseline} />
    </>
  );
}

/** Against user and movie bias, as the reader sees both: to three digits. */
function Verdict({ heldOut, baseline }: { readonly heldOut: number; readonly baseline: number }) {
  const { movie } = useNaming();
  const simple = <Quantity name="overview-bias-rmse">{formatError(baseline)}</Quantity>;
  if (formatError(heldOut) === formatError(baseline)) {
    return (
      <>
        A predictor that only knows how high each user rates and each {movie} is rated reaches the same {simple}.
      </>
    );
  }
  if (heldOut < baseline) {
    return (
      <>
        That is better than the {simple} of a predictor that only knows how high each user rates and each {movie} is
        rated.
      </>
    );
  }
  return (
    <>
      A predictor that only knows how high each user rates and each {movie} is rated reaches {simple}, so these settings
      are not worth their trouble yet. Can you find better ones?
    </>
  );
}
