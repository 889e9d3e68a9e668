import { useAppState } from '../../../store/context';
import { formatError } from '../../../ui/format';
import { CellLink } from '../../notebook/CellLink';
import { Quantity } from '../../notebook/Quantity';
import type { Told } from './TruthCell';

/** A training error so far below the floor, in stars, is not luck. */
const MARGIN = 0.05;

/** How good the guess was. */
export function GuessReading({ guess, end, best, truth, isUnknown }: Told) {
  const training = useAppState((state) => state.run?.frames.at(-1)?.trainingRmse);
  if (end === undefined || (truth === undefined && !isUnknown)) return null;
  const floor = truth?.floor;
  const rival = best !== undefined && (best.rank !== guess.rank || best.lambda !== guess.lambda) ? best : undefined;
  return (
    <p>
      Your guess ends at <Quantity name="guess-held-out">{formatError(end.heldOut)}</Quantity>
      {floor === undefined ? (
        '. How low it could go at all nobody knows: this is not the file that the page has drawn itself, and the rule behind its ratings, if there is one, is not known'
      ) : (
        <>
          . The noise floor of these held-out ratings is <Quantity name="noise-floor">{formatError(floor)}</Quantity>,
          so you are <Quantity name="guess-above-floor">{formatError(Math.abs(end.heldOut - floor))}</Quantity>{' '}
          {end.heldOut < floor ? 'below it, by luck' : 'above it'}
        </>
      )}
      .{' '}
      {rival !== undefined && (
        <>
          The best square of the map so far, rank {rival.rank} with λ = {rival.lambda}, has {formatError(rival.heldOut)}
          {rival.heldOut > end.heldOut ? ': you beat it' : ''}.{' '}
        </>
      )}
      {floor !== undefined && (
        <>
          From now on the floor is a line in the chart of <CellLink to="loss">the error after each iteration</CellLink>.{' '}
          {training !== undefined && training < floor - MARGIN && (
            <>
              The training error of the model on display is at{' '}
              <Quantity name="training-below-floor">{formatError(training)}</Quantity>, well below the floor. No truth
              explains ratings that closely: the model has learned chance by heart.
            </>
          )}
        </>
      )}
    </p>
  );
}
