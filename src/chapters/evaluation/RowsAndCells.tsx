import { useNaming } from '../../figures/naming';
import { formatCount, formatError } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import type { ShownErrors } from './useErrors';
import { compareShown } from './verdict';

/** A bell curve's RMSE is √(π/2) times its MAE; errors of one size have the ratio 1. */
const ALIKE = 1.15;
const HEAVY = 1.35;

/** What the ratio of RMSE to MAE says about how even the errors are. */
export function Evenness({ errors: { evaluation } }: { readonly errors: ShownErrors }) {
  const { rmse, mae } = evaluation.heldOut;
  // Where every prediction is right there is nothing to be even.
  if (mae === 0) return null;
  const ratio = rmse / mae;
  return (
    <p>
      On the held-out ratings the RMSE is <Quantity name="rmse-to-mae">{ratio.toFixed(2)}</Quantity> times the MAE.
      Errors that are all of one size would have 1, a bell curve has 1.25.{' '}
      {ratio < ALIKE
        ? 'So the errors here are much of a size.'
        : ratio < HEAVY
          ? 'So this is an ordinary spread, without many extreme misses.'
          : 'So here a few predictions are very far off, and the RMSE is largely theirs.'}
    </p>
  );
}

/** Why the training error here is not the training loss of Part 3. */
export function RowsAndCells({ errors: { run, halfStep, evaluation } }: { readonly errors: ShownErrors }) {
  const { movie } = useNaming();
  const { trainingRows, trainingCells } = run.split;
  const overCells = run.frames[halfStep - 1]?.trainingRmse;
  const repeated = trainingRows - trainingCells;
  if (overCells === undefined) return null;
  if (repeated === 0) {
    return (
      <p>
        The errors here are taken over the rows of the file, and the training loss of <a href="#loss">Part 3</a> over
        the cells of the matrix. In this split no pair of user and {movie} comes twice in the training part, so the two
        agree.
      </p>
    );
  }
  const overRows = <Quantity name="training-row-rmse">{formatError(evaluation.training.rmse)}</Quantity>;
  const cells = <Quantity name="training-cell-rmse">{formatError(overCells)}</Quantity>;
  return (
    <p>
      One caution. The training loss of <a href="#loss">Part 3</a> is taken over the{' '}
      <Quantity name="evaluated-cells">{formatCount(trainingCells)}</Quantity> cells of the training matrix; the table
      here counts the <Quantity name="evaluated-rows">{formatCount(trainingRows)}</Quantity> rows. The difference is{' '}
      <Quantity name="superseded-rows">{formatCount(repeated)}</Quantity> {repeated === 1 ? 'row' : 'rows'} whose user
      rates the same {movie} again further down: the model never fits {repeated === 1 ? 'it' : 'them'}, for the last
      rating wins.{' '}
      {compareShown(evaluation.training.rmse, overCells) === 0 ? (
        <>Both errors come to {overRows} at the moment, but they are not the same measure.</>
      ) : (
        <>
          That is why one says {cells} and the other {overRows}. Both are right; only do not compare one with the other.
        </>
      )}
    </p>
  );
}
