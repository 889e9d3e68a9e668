import { useDataAnswer } from '../../store/answers';
import { formatCount } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { useData } from '../notebook/useData';
import { rangeOfCounts } from './describeGroups';
import { lowAndHigh } from './ratingGroups';

/** Whether rows can differ in density. */
export function RatingsPerUser() {
  const counts = useData()?.facts.counts;
  const habits = useDataAnswer('habits', counts && { lowUpTo: lowAndHigh(counts).lowUpTo });
  if (habits === undefined) return null;
  if (habits.counts.length === 1) return null;
  const { fewest, most } = rangeOfCounts(habits);
  if (fewest === most)
    return (
      <>
        Dense rows cannot occur at all: every user has exactly{' '}
        <Quantity name="ratings-per-user">{formatCount(most)}</Quantity> {most === 1 ? 'rating' : 'ratings'}.
      </>
    );
  return (
    <>
      Rows differ as well: users have between <Quantity name="fewest-per-user">{formatCount(fewest)}</Quantity> and{' '}
      <Quantity name="most-per-user">{formatCount(most)}</Quantity> ratings.
    </>
  );
}
