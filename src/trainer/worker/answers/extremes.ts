import { habitsOfUsers, type UserHabit } from '../../../ratings/means';
import type { Ratings } from '../../../ratings/ratings';
import type { DataQuestions, Extremes } from '../../shared/questions';

/** The users that lie furthest out, of those with enough ratings to tell; the first by id where several are as far. */
export function findExtremes(
  ratings: Ratings,
  { minimumRatings }: DataQuestions['extremes']['request'],
): Extremes | undefined {
  const habits = habitsOfUsers(ratings);
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
