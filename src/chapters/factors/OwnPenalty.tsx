import { useLeadingAxes } from './useLeadingAxes';
import { useAppState } from '../../store/context';
import { formatCount } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';

/** What the model's own axes do to the penalty: the least that any axes allow. */
export function OwnPenalty() {
  const view = useLeadingAxes();
  const isPlain = useAppState(({ settings }) => settings.weighting === 'plain');
  if (view === undefined) return null;
  const { trained, own } = view.penalty;
  return (
    <>
      On them the penalty is <Quantity name="own-penalty">{formatCount(own)}</Quantity>,{' '}
      {isPlain && 'as small as axes can make it, '}
      against <Quantity name="trained-penalty">{formatCount(trained)}</Quantity> as trained.
      {!isPlain && ' With λ·n these axes are for looking only: they are not those with the least penalty.'}
      {isPlain &&
        trained > 1.1 * own &&
        ' The predictions are the same: what training has yet to do is to share the lengths out evenly between the two sides.'}
    </>
  );
}
