import { useNaming } from '../../figures/naming';
import type { ErrorsView } from '../../trainer/shared/questions';
import { formatCount, formatError, formatShare } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';

/** How much of what is held out the model has met: rows whose user and movie a training row has, too. */
export function SeenCells({ view: { every, heldOut, heldOutCells } }: { readonly view: ErrorsView }) {
  const { movie } = useNaming();
  const { seen, unseen } = heldOutCells;
  if (seen.count === 0) {
    return (
      <p>
        Held out means unseen here: no held-out row{every > 1 && ' that was looked at'} has a user and a {movie} that a
        training row has, too.
      </p>
    );
  }
  return (
    <p>
      Held out is not quite unseen. {every > 1 && 'About '}
      <Quantity name="seen-cell-rows">{formatCount(every * seen.count)}</Quantity> held-out{' '}
      {seen.count === 1 ? 'row has' : 'rows have'} a user and a {movie} that a training row has, too (
      <Quantity name="seen-cell-share">{formatShare(seen.count / heldOut.measures.count)}</Quantity> of all): the rating
      is new to the model, the cell is not. The RMSE there is{' '}
      <Quantity name="seen-cell-rmse">{formatError(seen.rmse)}</Quantity>
      {unseen.count > 0 && (
        <>
          , on the other held-out rows <Quantity name="unseen-cell-rmse">{formatError(unseen.rmse)}</Quantity>
        </>
      )}
      .
    </p>
  );
}
