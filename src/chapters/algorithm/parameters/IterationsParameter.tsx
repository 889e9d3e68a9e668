import { useNaming } from '../../../figures/naming';
import { isError } from '../../../figures/loss/errorScale';
import { formatGain, type Gain, gainsOf } from '../../../figures/parameters/gains';
import { IterationGains } from '../../../figures/parameters/IterationGains';
import { useAppState } from '../../../store/context';
import { lossPoints } from '../../../store/select';
import { objectiveGains, SETTLED_BELOW } from '../../../store/settle';
import type { Frame } from '../../../trainer/shared/protocol';
import { formatError, formatPercent, formatRated } from '../../../ui/format';
import { NumberTable } from '../../../ui/NumberTable';
import { Cell } from '../../notebook/Cell';
import { Quantity } from '../../notebook/Quantity';
import { SettingNumber } from '../../notebook/SettingNumber';
import { useScaleUnit } from '../../notebook/useScaleUnit';
import { Waiting } from '../../notebook/Waiting';

/** An iteration that takes less than this share of a star off the training error is not worth its time. */
const WORTH = 0.001;

export function IterationsParameter() {
  return (
    <>
      <p>
        The number of <b>iterations</b>, now <SettingNumber name="iterations" />, says how often both sides are solved.
        The first few do most of the work on the errors; 10 to 20 are usual. Many stop when the training error has come
        to rest.
      </p>
      <Cell
        id="iterations"
        caption="How far one more iteration moves each error, on a logarithmic axis. Bars: the training error falls. Full triangles: the held-out error falls; hollow ones, pointing up: it rises."
        code={[{ file: 'figures/parameters/gains.ts' }, { file: 'figures/parameters/IterationGains.tsx' }]}
        table={<Table />}
      >
        <Figure />
      </Cell>
      <Reading />
    </>
  );
}

function Figure() {
  const run = useAppState((state) => state.run);
  const unit = useScaleUnit();
  if (run === undefined) return <Waiting narrow={254} wide={254} />;
  return <IterationGains points={lossPoints(run)} iterations={run.settings.iterations} unit={unit} />;
}

function Table() {
  const gains = useGains();
  const unit = useScaleUnit();
  return (
    <NumberTable
      columns={['Iteration', 'Training RMSE falls by', 'Held-out RMSE falls by']}
      rows={gains.map(({ iteration, training, heldOut }) => [
        String(iteration),
        formatGain(training, unit),
        formatGain(heldOut, unit),
      ])}
    />
  );
}

function useGains(): Gain[] {
  const run = useAppState((state) => state.run);
  return gainsOf(lossPoints(run));
}

function Reading() {
  const run = useAppState((state) => state.run);
  const { stars } = useNaming();
  const worth = WORTH * useScaleUnit();
  const points = lossPoints(run);
  const gains = gainsOf(points);
  const [first, last] = [gains[0], gains.at(-1)];
  if (run?.evaluation === undefined || first === undefined || last === undefined) return null;
  const rested = gains.find(({ training }) => training < worth);
  const best = points.reduce((a, b) => (b.heldOut < a.heldOut ? b : a)).iteration;
  return (
    <p>
      Here iteration 2 takes <Quantity name="second-gain">{formatError(first.training)}</Quantity> {stars} off the
      training error.{' '}
      {rested === undefined ? (
        <>
          Iteration <Quantity name="last-iteration">{last.iteration}</Quantity> still takes{' '}
          <Quantity name="last-gain">{formatError(last.training)}</Quantity>, so more would bring it further down.
        </>
      ) : (
        <>
          From iteration <Quantity name="rest-iteration">{rested.iteration}</Quantity> on, one more is worth less than{' '}
          {formatRated(worth)}. <StillFalling frames={run.frames} />
        </>
      )}{' '}
      {!isError(last.heldOut) ? (
        'How the held-out error would go nobody can say, for there is no held-out rating to predict.'
      ) : best === last.iteration ? (
        'The held-out error is at its lowest at the end, too.'
      ) : (
        <>
          The held-out error was at its lowest after iteration <Quantity name="best-iteration">{best}</Quantity>{' '}
          already.
        </>
      )}
    </p>
  );
}

/** What the training error does not show: what the last iteration still took off the objective. */
export function StillFalling({ frames }: { readonly frames: readonly Frame[] }) {
  const gain = objectiveGains(frames).at(-1);
  const [before, last] = [frames.at(-3), frames.at(-1)];
  if (gain === undefined || before === undefined || last === undefined) return null;
  const taken = <Quantity name="objective-last-gain">{formatPercent(gain)}</Quantity>;
  if (gain < SETTLED_BELOW) {
    return <>The objective has come to rest with it: the last iteration took {taken} off it.</>;
  }
  const ofPenalty = before.penalty - last.penalty;
  return (
    <>
      That does not say that ALS is done: the last iteration still took {taken} off the objective
      {ofPenalty > before.dataTerm - last.dataTerm && ', most of it off the penalty'}.
    </>
  );
}
