import { useNaming } from '../../figures/naming';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { UserHabits } from '../../trainer/shared/questions';
import { formatCount, formatStars } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { UserLink } from '../notebook/references';
import { comparable, extremes, habitGroups } from './describeGroups';
import { lowAndHigh, nameRatings } from './ratingGroups';

interface HabitGroupsProps {
  readonly data: DataInfo;
  readonly habits: UserHabits;
}

/** How many users rate one way only, and who is at the edges of the cloud. */
export function HabitGroups({ data, habits }: HabitGroupsProps) {
  const { low, high } = lowAndHigh(data.facts.counts);
  const { onlyLow, neverLow, both } = habitGroups(habits);
  const compared = comparable(habits);
  const { lowest, highest, mostSpread } = extremes(habits, compared);
  const { movie } = useNaming();
  const { counts, means, deviations } = habits;
  if (high.length === 0) {
    return (
      <p>
        Everybody gives {nameRatings(low)}, so all of them lie on one point, and no user can be told from another by
        mean and spread.
      </p>
    );
  }
  if (counts.length === 1) {
    return (
      <p>
        There is only one: <UserLink id={data.userIds[0]!} />, with a mean of{' '}
        <Quantity name="only-user-mean">{formatStars(means[0]!)}</Quantity> and a spread of{' '}
        <Quantity name="only-user-spread">{formatStars(deviations[0]!)}</Quantity>.
      </p>
    );
  }
  return (
    <>
      <p>
        Counted out: <Quantity name="users-only-low">{formatCount(onlyLow.users)}</Quantity>{' '}
        {onlyLow.users === 1 ? 'user has' : 'users have'} given nothing but {nameRatings(low)},{' '}
        <Quantity name="users-never-low">{formatCount(neverLow.users)}</Quantity> nothing but {nameRatings(high)}, and
        the other <Quantity name="users-both">{formatCount(both.users)}</Quantity> {both.users === 1 ? 'uses' : 'use'}{' '}
        both ends of the scale.
        {onlyLow.users > 0 && low.length === 2 && (
          <> The first lie on a small arc at the left: with two values to give, the mean already settles the spread.</>
        )}
        {neverLow.users > 0 && both.users > 0 && (
          <>
            {' '}
            The second keep to a spread of <Quantity name="spread-never-low">
              {formatStars(neverLow.spread)}
            </Quantity>{' '}
            on average, the third to one of <Quantity name="spread-both">{formatStars(both.spread)}</Quantity>:{' '}
            {both.spread > neverLow.spread
              ? `what they give depends much more on the ${movie}, or on their mood.`
              : 'using the whole scale has not made them less steady.'}
          </>
        )}
      </p>
      <p>
        {compared.isEveryone ? 'The' : `Among users with at least ${compared.atLeast} ratings, the`} harshest is{' '}
        <UserLink id={data.userIds[lowest]!} />, with a mean of{' '}
        <Quantity name="lowest-user-mean">{formatStars(means[lowest]!)}</Quantity>; the most generous is{' '}
        <UserLink id={data.userIds[highest]!} />, with{' '}
        <Quantity name="highest-user-mean">{formatStars(means[highest]!)}</Quantity>.{' '}
        {deviations[mostSpread]! > 0 ? (
          <>
            The one whose ratings differ most from {movie} to {movie} is <UserLink id={data.userIds[mostSpread]!} />,
            with a spread of <Quantity name="largest-spread">{formatStars(deviations[mostSpread]!)}</Quantity>.
          </>
        ) : (
          'Nobody has given two different ratings, so all spreads are zero.'
        )}{' '}
        Choose one of them, and see further down what the model makes of them.
      </p>
    </>
  );
}
