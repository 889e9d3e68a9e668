import type { DataQuestions, UserHabits } from '../../shared/questions';
import type { Dataset } from '../dataset';
import { inSlices } from '../pacing';

export async function userHabits(data: Dataset, { lowUpTo }: DataQuestions['habits']['request']): Promise<UserHabits> {
  const { users, values, userIds } = data.ratings;
  const lowCounts = new Int32Array(userIds.length);
  await inSlices(values.length, (from, to) => {
    for (let row = from; row < to; row++) if (values[row]! <= lowUpTo) lowCounts[users[row]!]!++;
  });
  return { ...(await data.statistics('users')), lowCounts };
}
