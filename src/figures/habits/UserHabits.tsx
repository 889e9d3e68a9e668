import { useMemo } from 'react';
import { formatCount, formatStars } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import { useNaming } from '../naming';
import { HabitAxes, habitScales } from './HabitAxes';
import { PointMap } from './PointMap';

export interface HabitData {
  readonly counts: Int32Array;
  /** Stars, one per user. */
  readonly means: Float32Array;
  readonly deviations: Float32Array;
}

interface UserHabitsProps {
  readonly ids: Int32Array;
  readonly habits: HabitData;
  readonly ratingRange: readonly [lowest: number, highest: number];
  /** Place of the selected user among the ids. */
  readonly selected: number;
  readonly dark: boolean;
  readonly onSelect: (user: number) => void;
}

const MARGIN = { top: 10, right: 12, bottom: 42, left: 46 };
const HEIGHTS = { least: 230, most: 380, ofWidth: 0.62 };
/** Every user as a point: across the mean of their ratings, up their spread. Point, or walk by arrow keys; Enter selects. */
export function UserHabits({ ids, habits, ratingRange, selected, dark, onSelect }: UserHabitsProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { nameOf, headOf } = useNaming();
  const [lowest, highest] = ratingRange;
  const innerWidth = Math.max(0, width - MARGIN.left - MARGIN.right);
  const innerHeight = Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, innerWidth * HEIGHTS.ofWidth));
  const { means, deviations } = habits;
  const { scales, points } = useMemo(() => {
    const placed = habitScales(lowest, highest, innerWidth, innerHeight);
    const places = new Float64Array(2 * means.length);
    means.forEach((mean, user) => {
      places.set([placed.x(mean), placed.y(deviations[user]!)], 2 * user);
    });
    return { scales: placed, points: places };
  }, [means, deviations, lowest, highest, innerWidth, innerHeight]);
  return (
    <div ref={ref}>
      <PointMap
        label={`${formatCount(ids.length)} ${ids.length === 1 ? 'user' : 'users'} by mean and spread`}
        side="users"
        points={points}
        width={innerWidth}
        height={innerHeight}
        margin={MARGIN}
        axes={<HabitAxes {...scales} />}
        selected={selected}
        name={nameOf('users', ids[selected]!)}
        dark={dark}
        describe={(user) => describe(headOf('users', ids[user]!), user, habits)}
        onSelect={onSelect}
      />
    </div>
  );
}

function describe(name: string, user: number, habits: HabitData): string {
  const others = coinciding(habits, user);
  const ratings = habits.counts[user]!;
  return `${name}: mean ${formatStars(habits.means[user]!)}, spread ${formatStars(habits.deviations[user]!)}, ${formatCount(ratings)} ${ratings === 1 ? 'rating' : 'ratings'}.${
    others === 0 ? '' : ` ${formatCount(others)} ${others === 1 ? 'other lies' : 'others lie'} on the same point.`
  }`;
}

/** How many other users have the very same mean and spread. */
function coinciding({ means, deviations }: HabitData, user: number): number {
  let others = -1;
  for (let other = 0; other < means.length; other++) {
    if (means[other] === means[user] && deviations[other] === deviations[user]) others++;
  }
  return others;
}
