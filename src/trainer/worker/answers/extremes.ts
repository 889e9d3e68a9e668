import type { DataQuestions, Extremes, UserHabit } from '../../shared/questions';
import type { Dataset } from '../dataset';

/** The users that lie furthest out, of those with enough ratings to tell; the first by id where several are as far. */
export async function findExtremes(
  data: Dataset,
  { minimumRatings }: DataQuestions['extremes']['request'],
): Promise<Extremes | undefined> {
  const { counts, means, deviations } = await data.statistics('users');
  const habits = Array.from(counts, (count, user) => ({
    ...{ user, count, mean: means[user]!, spread: deviations[user]! },
  }));
  const enough = habits.filter(({ count }) => count >= minimumRatings);
  const candidates = enough.length > 0 ? enough : habits;
  if (candidates.length === 0) return undefined;
  const furthest = (measure: (habit: UserHabit) => number): UserHabit =>
    candidates.reduce((best, habit) => (measure(habit) > measure(best) ? habit : best));
  return {
    harshest: furthest(({ mean }) => -mean),
    kindest: furthest(({ mean }) => mean),
    widest: furthest(({ spread }) => spread),
  };
}
