import { group, range, sort } from 'd3';
import type { UserHabits } from '../../trainer/shared/questions';
import { formatCount, formatStars } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { average } from './describeGroups';

/** Users whose means lie in the same half star share a row. */
const STEP = 0.5;

/** The cloud of users in numbers. */
export function HabitsTable({ habits }: { readonly habits: UserHabits }) {
  const bins = group(range(habits.counts.length), (user) => Math.floor(habits.means[user]! / STEP));
  return (
    <NumberTable
      columns={['Mean, stars', 'Users', 'Spread on average, stars']}
      rows={sort(bins, ([bin]) => bin).map(([bin, users]) => [
        `${(bin * STEP).toFixed(1)} to below ${((bin + 1) * STEP).toFixed(1)}`,
        formatCount(users.length),
        formatStars(average(habits, users).spread),
      ])}
    />
  );
}
