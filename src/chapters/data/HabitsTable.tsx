import { group, range, sort } from 'd3';
import type { UserHabits } from '../../trainer/shared/questions';
import { formatCount, formatStars } from '../../ui/format';
import { average } from './describeGroups';

/** Users whose means lie in the same half star share a row. */
const STEP = 0.5;

/** The cloud of users in numbers. */
export function HabitsTable({ habits }: { readonly habits: UserHabits }) {
  const bins = group(range(habits.counts.length), (user) => Math.floor(habits.means[user]! / STEP));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Mean, stars</th>
          <th scope="col" className="number">
            Users
          </th>
          <th scope="col" className="number">
            Spread on average, stars
          </th>
        </tr>
      </thead>
      <tbody>
        {sort(bins, ([bin]) => bin).map(([bin, users]) => (
          <tr key={bin}>
            <th scope="row">
              {(bin * STEP).toFixed(1)} to below {((bin + 1) * STEP).toFixed(1)}
            </th>
            <td className="number">{formatCount(users.length)}</td>
            <td className="number">{formatStars(average(habits, users).spread)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
