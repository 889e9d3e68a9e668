import { useNaming } from '../../figures/naming';
import { UserHabits as HabitsFigure } from '../../figures/habits/UserHabits';
import { useDataAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { shownUser } from '../../store/select';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { UserHabits } from '../../trainer/shared/questions';
import { formatCount, formatStars } from '../../ui/format';
import { useDark } from '../../ui/useMedia';
import { Cell } from '../notebook/Cell';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import { habitGroups } from './describeGroups';
import { HabitConsequences } from './HabitConsequences';
import { HabitGroups } from './HabitGroups';
import { HabitsTable } from './HabitsTable';
import { lowAndHigh, nameRatings } from './ratingGroups';

/** Every user by how they rate, and what that means for a model. */
export function Habits() {
  const data = useData();
  const naming = useNaming();
  const counts = data?.facts.counts;
  const groups = data && lowAndHigh(data.facts.counts);
  const habits = useDataAnswer('habits', groups && { lowUpTo: groups.lowUpTo });
  return (
    <>
      <h3>Every user has habits</h3>
      <p>
        Two numbers sum up how someone rates. The <em>mean</em> of their ratings says how high they go. The{' '}
        <em>spread</em>, the standard deviation, says how far a typical rating lies from that mean: zero for somebody
        who gives the same {naming.stars} to everything. Look for clouds, then point at some users in each.
      </p>
      <Cell
        id="habits"
        code={[
          { file: 'ratings/statistics.ts' },
          { file: 'trainer/worker/answers/habits.ts', name: 'userHabits' },
          { file: 'figures/habits/UserHabits.tsx' },
        ]}
        summary={data && habits && summarise(data, habits)}
        table={
          habits && counts && <HabitsTable habits={habits} ratingRange={[counts[0]!.rating, counts.at(-1)!.rating]} />
        }
        caption="One point for each user. Click one, or walk there with the arrow keys (Shift goes farther) and press Enter, and the page follows that user."
      >
        <HabitsPlot habits={habits} />
      </Cell>
      {data !== undefined && habits !== undefined && (
        <>
          <HabitGroups data={data} habits={habits} />
          <HabitConsequences habits={habits} />
        </>
      )}
    </>
  );
}

function HabitsPlot({ habits }: { readonly habits: UserHabits | undefined }) {
  const data = useData();
  const user = useAppState(shownUser);
  const dark = useDark();
  const select = useSelect();
  if (data === undefined || habits === undefined || user === undefined) return <Waiting narrow={326} wide={474} />;
  const { counts } = data.facts;
  return (
    <HabitsFigure
      ids={data.userIds}
      habits={habits}
      ratingRange={[counts[0]!.rating, counts.at(-1)!.rating]}
      selected={user}
      dark={dark}
      onSelect={(chosen) => {
        select({ userId: data.userIds[chosen]! });
      }}
    />
  );
}

function summarise({ facts: { counts } }: DataInfo, habits: UserHabits): string {
  const { low, high } = lowAndHigh(counts);
  const { onlyLow, neverLow, both } = habitGroups(habits);
  const parts = [
    { name: `give ${nameRatings(low)} only`, group: onlyLow },
    { name: `give ${nameRatings(high)} only`, group: neverLow },
    { name: 'give both', group: both },
  ].filter(({ group }) => group.users > 0);
  return `Of ${formatCount(habits.counts.length)} users, ${parts
    .map(
      ({ name, group }) =>
        `${formatCount(group.users)} ${name}, with a mean of ${formatStars(group.mean)} and a spread of ${formatStars(group.spread)} on average`,
    )
    .join('; ')}.`;
}
