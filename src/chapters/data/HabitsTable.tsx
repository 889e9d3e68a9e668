import { format, group, precisionFixed, range, sort, tickStep } from 'd3';
import { useNaming } from '../../figures/naming';
import type { UserHabits } from '../../trainer/shared/questions';
import { formatCount, formatStars } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { average } from './describeGroups';

/** About so many rows for the whole scale; of five stars, one for each half. */
const ROWS = 8;

interface HabitsTableProps {
  readonly habits: UserHabits;
  readonly ratingRange: readonly [lowest: number, highest: number];
}

/** The cloud of users in numbers: those whose means lie in the same step share a row. */
export function HabitsTable({ habits, ratingRange: [lowest, highest] }: HabitsTableProps) {
  const { stars } = useNaming();
  const step = highest > lowest ? tickStep(lowest, highest, ROWS) : 1;
  const write = format(`.${precisionFixed(step)}f`);
  const bins = group(range(habits.counts.length), (user) => Math.floor(habits.means[user]! / step));
  return (
    <NumberTable
      columns={[`Mean, ${stars}`, 'Users', `Spread on average, ${stars}`]}
      rows={sort(bins, ([bin]) => bin).map(([bin, users]) => [
        `${write(bin * step)} to below ${write((bin + 1) * step)}`,
        formatCount(users.length),
        formatStars(average(habits, users).spread),
      ])}
    />
  );
}
