import type { Ratings } from '../../../ratings/ratings';
import { type GroupStatistics, StatisticsByGroup } from '../../../ratings/statistics';
import type { DataQuestions, UserHabits } from '../../shared/questions';
import { Pacer } from '../pacing';

/** Rows between two looks at the clock: a few ms. */
const SLICE_ROWS = 2 ** 18;
const pacer = new Pacer();

export async function userHabits(
  { users, values, userIds }: Ratings,
  { lowUpTo }: DataQuestions['habits']['request'],
): Promise<UserHabits> {
  const statistics = new StatisticsByGroup(userIds.length);
  const lowCounts = new Int32Array(userIds.length);
  await inSlices(values.length, (from, to) => {
    statistics.add(users, values, from, to);
    for (let row = from; row < to; row++) if (values[row]! <= lowUpTo) lowCounts[users[row]!]!++;
  });
  return { ...statistics.statistics(), lowCounts };
}

export async function movieStatistics({ movies, values, movieIds }: Ratings): Promise<GroupStatistics> {
  const statistics = new StatisticsByGroup(movieIds.length);
  await inSlices(values.length, (from, to) => {
    statistics.add(movies, values, from, to);
  });
  return statistics.statistics();
}

/** Whatever is newer gets in between the slices. */
async function inSlices(rows: number, work: (from: number, to: number) => void): Promise<void> {
  for (let from = 0; from < rows; from += SLICE_ROWS) {
    work(from, Math.min(rows, from + SLICE_ROWS));
    if (pacer.isDue) await pacer.breathe();
  }
}
