import { indexOfId } from '../../ratings/ratings';
import { UserLink } from '../notebook/references';
import { useData } from '../notebook/useData';

/** The example that the tutorial prints. */
const EXAMPLE = { userId: 1, movieId: 832, actual: 2, predicted: 1.64 };

/** The tutorial's own prediction, and why it cannot be repeated on these ratings. */
export function Published() {
  const data = useData();
  const { userId, movieId, actual, predicted } = EXAMPLE;
  return (
    <p>
      The tutorial tries user {userId} and movie {movieId}: the rating is {actual}, the prediction {predicted}. The
      ratings here are another draw,{' '}
      {data === undefined || indexOfId(data.userIds, userId) !== undefined ? (
        <>
          so <UserLink id={userId} /> is someone else.
        </>
      ) : (
        <>
          and in them user {userId} has rated nothing. Type {userId} as the user and the page will tell you: a model can
          only speak of those it has seen.
        </>
      )}
    </p>
  );
}
