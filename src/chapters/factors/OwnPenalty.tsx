import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import type { Axes } from '../../trainer/shared/axes';
import { formatCount } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';

const OWN: Axes = { kind: 'own' };

/** What the model's own axes do to the penalty: the least that any axes allow. */
export function OwnPenalty() {
  const view = useModelAnswer('gauge', { axes: OWN })?.value;
  const isPlain = useAppState(({ settings }) => settings.weighting === 'plain');
  if (view === undefined) return null;
  const { before, after } = view.penalty;
  return (
    <>
      On them the penalty is <Quantity name="own-penalty">{formatCount(after)}</Quantity>,{' '}
      {isPlain && 'as small as axes can make it, '}
      against <Quantity name="trained-penalty">{formatCount(before)}</Quantity> as trained.
      {!isPlain && ' With λ·n these axes are for looking only: they are not those with the least penalty.'}
      {isPlain &&
        before > 1.1 * after &&
        ' The predictions are the same: what training has yet to do is to share the lengths out evenly between the two sides.'}
    </>
  );
}
