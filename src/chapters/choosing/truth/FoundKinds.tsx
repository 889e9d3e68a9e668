import { useModelAnswer } from '../../../store/answers';
import { useAppState } from '../../../store/context';
import type { Truth } from '../../../trainer/shared/questions';
import { formatCount } from '../../../ui/format';
import { Percent } from '../../data/Percent';
import { Quantity } from '../../notebook/Quantity';
import { Movies, Users } from '../../notebook/references';

/** What the law is, and how much of it the model on display has found. */
export function FoundKinds({ truth: { kinds } }: { readonly truth: Truth }) {
  const plane = useModelAnswer('kindPlane', null)?.value ?? undefined;
  const rank = useAppState((state) => state.run?.settings.rank);
  const users = countEach(kinds.users, 3);
  const movies = countEach(kinds.movies, 2);
  return (
    <>
      <p>
        This is the whole truth behind the file. There are two kinds of <Movies>movies</Movies>:{' '}
        <Quantity name="liked-movies">{formatCount(movies[0]!)}</Quantity> that are liked and{' '}
        <Quantity name="disliked-movies">{formatCount(movies[1]!)}</Quantity> that are not. And there are three kinds of{' '}
        <Users>users</Users>: <Quantity name="harsh-users">{formatCount(users[0]!)}</Quantity> harsh ones, who give
        every movie 1 or 2 stars; <Quantity name="generous-users">{formatCount(users[1]!)}</Quantity> generous ones, who
        give every movie 3, 4 or 5; and <Quantity name="taste-users">{formatCount(users[2]!)}</Quantity> choosy ones,
        who are generous to the liked movies and harsh to the others. Which star of a class it becomes is left to
        chance, and that chance is the noise floor. Without it the table would have only two different columns, one for
        each kind of movie, so two factors describe it exactly, and every further one has nothing but chance left to
        learn.
      </p>
      {plane !== undefined && (
        <p>
          How much of this has the model found? Give each user in the plane above the kind whose centre is nearest, and{' '}
          <Percent name="found-users" share={shareOf(plane.users.found)} /> are right, where calling everybody choosy
          would be right for <Percent name="chance-users" share={Math.max(...users) / sum(users)} />. Of the movies{' '}
          <Percent name="found-movies" share={shareOf(plane.movies.found)} /> are right, against{' '}
          <Percent name="chance-movies" share={Math.max(...movies) / sum(movies)} /> for calling all of them liked.
          {rank === 1 && ' A single factor has no second axis: all lie on one line.'}
        </p>
      )}
    </>
  );
}

function countEach(kinds: Uint8Array, count: number): number[] {
  return Array.from({ length: count }, (_, kind) => kinds.filter((each) => each === kind).length);
}

/** Share of the counts on the diagonal. */
function shareOf(found: readonly (readonly number[])[]): number {
  return sum(found.map((counts, kind) => counts[kind]!)) / sum(found.flat());
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
