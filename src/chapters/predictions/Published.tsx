import { useOrigin } from '../notebook/useOrigin';
import { indexOfId } from '../../ratings/ratings';
import { UserLink } from '../notebook/references';
import { useData } from '../notebook/useData';

/** The example that the tutorial prints. */
const EXAMPLE = { userId: 1, movieId: 832, actual: 2, predicted: 1.64 };

/** The tutorial's own prediction, and why it cannot be repeated on these ratings. */
export function Published() {
  const data = useData();
  const origin = useOrigin();
  const { userId, movieId, actual, predicted } = EXAMPLE;
  if (origin === 'other') return null;
  if (origin === 'published') {
    return (
      <p>
        The tutorial tries user {userId} and movie {movieId} in this file: the rating is {actual}, its prediction{' '}
        {predicted}. Yours will differ: other ratings are held out here, and the factors start elsewhere.
      </p>
    );
  }
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
