import { isError } from '../../figures/loss/errorScale';
import { useAppState } from '../../store/context';
import { lossPoints } from '../../store/select';
import { formatError } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { bestOf } from './bestOf';

/** Says where the held-out error was lowest, which is not always at the end. */
export function BestIteration() {
  const run = useAppState((state) => state.run);
  const points = lossPoints(run);
  const [last, best] = [points.at(-1), bestOf(points)];
  if (last === undefined || best === undefined || !isError(last.heldOut)) return null;
  const lowest = formatError(best.heldOut);
  const final = formatError(last.heldOut);
  const bestIteration = <Quantity name="best-iteration">{best.iteration}</Quantity>;
  const bestError = <Quantity name="best-held-out-rmse">{lowest}</Quantity>;
  const finalError = <Quantity name="final-held-out-rmse">{final}</Quantity>;
  if (run?.evaluation === undefined) {
    return (
      <p>
        So far this run was best on held-out ratings at iteration {best.iteration}, with {lowest}.
      </p>
    );
  }
  if (lowest === final) {
    return (
      <p>
        On held-out ratings this run ends as well as it ever was: {finalError} after{' '}
        {last.iteration === 1 ? (
          'its one iteration'
        ) : (
          <>
            iteration <Quantity name="last-iteration">{last.iteration}</Quantity>
          </>
        )}
        .
      </p>
    );
  }
  return (
    <p>
      On held-out ratings this run was best at iteration {bestIteration}, with {bestError}; by iteration{' '}
      <Quantity name="last-iteration">{last.iteration}</Quantity> it is at {finalError}
      {last.training < best.training && ', although the training error has gone on falling'}. What it fitted in between
      does not help it predict.
    </p>
  );
}
