import { useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { shownUserId } from '../../store/select';
import { Cell } from '../notebook/Cell';
import { Chapter } from '../notebook/Chapter';
import { Movies, Users } from '../notebook/references';
import { HarshUser } from './HarshUser';
import { PredictionCell } from './PredictionCell';
import { Published } from './Published';
import { WhyThisMovie } from './ReasonsCell';
import { UserCell } from './UserCell';

export function PredictionsChapter() {
  const userId = useAppState(shownUserId);
  const { movie, movies, Movies: Many, nameOf } = useNaming();
  const user = userId === undefined ? 'a user' : nameOf('users', userId);
  return (
    <Chapter id="predictions">
      <p>
        Once both sides have their numbers, every cell of the table has a prediction: the product of one{' '}
        <Users>user’s row</Users> and one <Movies>{movie}’s row</Movies>. Where the file has a rating too, you can see
        how far off it is.
      </p>
      <PredictionCell />
      <Published />
      <p>
        Recommending is predicting, many times. Take one <Users>user</Users>, predict all the <Movies>{movies}</Movies>{' '}
        they have not rated, and put the highest first.
      </p>
      <Cell
        id="user"
        code={[{ file: 'als/predict.ts', name: 'recommend' }, { file: 'trainer/worker/answers/user.ts' }]}
        caption={`What the model would recommend to ${user}, and what they have rated. A bar leads from the user’s own mean to the prediction, on one scale for all users. ${Many} with a rating, held-out ones too, are never recommended.`}
      >
        <UserCell />
      </Cell>
      <WhyThisMovie />
      <HarshUser />
      <p>
        And someone who is not in the file? Without a single rating there is nothing to go by: ALS has no row for them,
        which is known as the <em>cold start</em>. A few ratings are enough to begin. Keep the{' '}
        <Movies>{movie} factors</Movies> as they are and solve one small system for the new <Users>user</Users>, just as
        in a half-step; nothing has to be trained again. This is called <em>folding in</em>.
      </p>
    </Chapter>
  );
}
