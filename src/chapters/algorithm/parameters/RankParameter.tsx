import { isError } from '../../../figures/loss/errorScale';
import { useNaming } from '../../../figures/naming';
import { useAppState } from '../../../store/context';
import { formatCount, formatError } from '../../../ui/format';
import { Quantity } from '../../notebook/Quantity';
import { SettingNumber } from '../../notebook/SettingNumber';
import { useData } from '../../notebook/useData';
import { useScaleUnit } from '../../notebook/useScaleUnit';
import { SweepCell } from './SweepCell';
import { useSweep } from './useSweep';

/** The most telling first. */
const RANKS = [1, 2, 10, 50, 5, 20, 3, 100, 30];

export function RankParameter() {
  const { movie } = useNaming();
  return (
    <>
      <p>
        The <b>rank</b> k, now <SettingNumber name="rank" />, is how many numbers describe each user and each {movie}.{' '}
        <Size /> With too few, people who differ must look alike: the model <i>underfits</i>. With too many, it has room
        to learn its ratings by heart, accidents included: it <i>overfits</i>. Between 5 and 50 is usual. Which rank
        suits a file is not a matter of taste: try several, and compare them on ratings that were kept aside.
      </p>
      <SweepCell
        name="rank"
        values={RANKS}
        caption="Errors after the last iteration for other ranks, λ and iterations as they are. Each point is a whole training, made while you read. Choose one to use its rank."
      />
      <Reading />
    </>
  );
}

function Size() {
  const facts = useData()?.facts;
  const rank = useAppState((state) => state.settings.rank);
  const cells = useAppState((state) => state.run?.split.trainingCells);
  if (facts === undefined || cells === undefined) return null;
  const numbers = (facts.users + facts.movies) * rank;
  return (
    <>
      That makes <Quantity name="model-numbers">{formatCount(numbers)}</Quantity> numbers, learned from{' '}
      <Quantity name="training-cells">{formatCount(cells)}</Quantity> rated cells.
    </>
  );
}

function Reading() {
  const { points, pending } = useSweep('rank', RANKS);
  const unit = useScaleUnit();
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last || pending.length > 0) return null;
  const best = points.reduce((a, b) => (b.heldOut < a.heldOut ? b : a));
  const turns = last.heldOut - best.heldOut >= 0.001 * unit && best !== first;
  const falls = last.training < first.training;
  return (
    <p>
      Read the curve from left to right. From k = {first.value} to k = {last.value} the training error{' '}
      {falls ? 'falls' : 'goes'} from <Quantity name="rank-first-training">{formatError(first.training)}</Quantity> to{' '}
      <Quantity name="rank-last-training">{formatError(last.training)}</Quantity>.{' '}
      {!isError(best.heldOut) ? (
        'Whether that is any good nobody can say, for there is no held-out rating to predict.'
      ) : turns ? (
        <>
          The held-out error falls at first, and then turns: what the extra factors learn is true of the training
          ratings only. With {factors(last.value)} it is{' '}
          <Quantity name="rank-last-held-out">{formatError(last.heldOut)}</Quantity>, against{' '}
          <Quantity name="rank-first-held-out">{formatError(first.heldOut)}</Quantity> with {factors(first.value)}.
        </>
      ) : best === first ? (
        `The held-out error is never lower than with ${factors(first.value)}: at this λ every further one does harm.`
      ) : (
        'The held-out error does not turn: at this λ the penalty keeps the extra factors from doing harm.'
      )}{' '}
      One caution: whoever chooses a rank by these ratings has used them. A careful experiment keeps a third part, and
      looks at it once, at the end.
    </p>
  );
}

function factors(count: number): string {
  return count === 1 ? 'a single factor' : `${count} factors`;
}
