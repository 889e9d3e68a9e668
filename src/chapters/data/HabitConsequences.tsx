import { useNaming } from '../../figures/naming';
import { useDataAnswer } from '../../store/answers';
import type { UserHabits } from '../../trainer/shared/questions';
import { Movies, Users } from '../notebook/references';
import { explainedVariance } from './describeGroups';
import { Percent } from './Percent';

/** What habits mean for a model of ratings. */
export function HabitConsequences({ habits }: { readonly habits: UserHabits }) {
  const { movie, stars } = useNaming();
  const movies = useDataAnswer('movieStatistics', null);
  const byUser = explainedVariance(habits);
  const byMovie = movies && explainedVariance(movies);
  return (
    <>
      <p>
        A model has to live with these habits. To a harsh user even the best recommendation is a {movie} that will get
        few {stars}: a low prediction is then a good one, and all that counts is that it is the highest of that user’s.
      </p>
      {byMovie !== undefined && (
        <p>
          Habits also show how far single numbers go. Know each <Users>user’s</Users> mean, and{' '}
          <Percent name="variance-by-user" share={byUser} /> of the variance of all ratings is accounted for; know each{' '}
          <Movies>{movie}’s</Movies> mean, and it is <Percent name="variance-by-movie" share={byMovie} />.{' '}
          <a href="#evaluation">Part 6</a> will hold the model up against predictors as plain as these. What neither
          mean can know is how this user and this {movie} go together. For that you need more than one number on each
          side.
        </p>
      )}
    </>
  );
}
