import { useNaming } from '../../figures/naming';
import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { shownUser } from '../../store/select';
import type { UserUpdate } from '../../trainer/shared/questions';
import { formatCount, formatStars } from '../../ui/format';
import { Formula } from '../../ui/Formula';
import { Quantity } from '../notebook/Quantity';
import { Movies, UserLink, Users } from '../notebook/references';
import { useData } from '../notebook/useData';
import { UpdateCell } from './UpdateCell';

/** So many rated movies are shown with their factors. */
const ROWS = 10;

/** The update formula with the numbers of one user, and why it runs over the rated movies only. */
export function OneUpdate() {
  const { movie, movies } = useNaming();
  const user = useAppState(shownUser);
  const answer = useModelAnswer('update', user === undefined ? undefined : { user, rows: ROWS });
  return (
    <>
      <h3>The formula, term by term</h3>
      <p>
        One line does all the work, so it pays to know what stands in it. Here it is for one <Users>user</Users>, with
        the numbers of the model as it is now.
      </p>
      <UpdateCell answer={answer} />
      <p>
        For a <Movies>{movie}</Movies> it is the mirror image:{' '}
        <Formula
          tex={String.raw`\movies{q_i} = (\users{P_i}^{\mathsf T}\users{P_i} + \lambda I)^{-1}\users{P_i}^{\mathsf T} r_i`}
        />
        , where <Formula tex={String.raw`\users{P_i}`} /> holds the rows of <Formula tex={String.raw`\users{U}`} /> for
        the users who rated it, and <Formula tex="r_i" /> what they gave. No update waits for another of its side, so
        they can all run at once.
      </p>
      <h3>Why only the rated {movies}</h3>
      <p>
        You will also see the formula written with all of <Formula tex={String.raw`\movies{M}`} /> in it, as{' '}
        <Formula tex={String.raw`(\movies{M}^{\mathsf T}\movies{M} + \lambda I)^{-1}\movies{M}^{\mathsf T} R_u`} />. Do
        not read it to the letter: the <Formula tex={String.raw`\movies{M}`} /> in it must be only the rows of the{' '}
        {movies} that the user rated, our <Formula tex={String.raw`\movies{Q_u}`} />. Over all rows, each empty cell
        would count as a rating of 0, and a {movie} nobody has shown them would count as one they hate.
      </p>
      {answer !== undefined && <WithZeros view={answer.value} />}
    </>
  );
}

/** What becomes of this user's predictions when empty cells count as zeros. */
function WithZeros({ view }: { readonly view: UserUpdate }) {
  const info = useData();
  const { movie, movies, stars, headOf } = useNaming();
  if (info === undefined) return null;
  const empty = info.movieIds.length - view.count;
  const { count, meanRating, meanPredicted, meanPredictedWithZeros } = view;
  const shownId = info.userIds[view.user]!;
  if (count === 0) {
    return (
      <p>
        <UserLink id={shownId}>{headOf('users', shownId)}</UserLink> has no training rating, so there is nothing to
        compare. Choose another user.
      </p>
    );
  }
  const start = (
    <>
      <UserLink id={shownId}>{headOf('users', shownId)}</UserLink> gave{' '}
      {count === 1 ? (
        <>
          <Quantity name="update-ratings">1</Quantity> {movie} in the training part{' '}
        </>
      ) : (
        <>
          <Quantity name="update-ratings">{formatCount(count)}</Quantity> {movies} in the training part{' '}
        </>
      )}
      <Quantity name="update-mean-rating">{formatStars(meanRating)}</Quantity> {stars}
      {count === 1 ? '' : ' on average'}. Solved from {count === 1 ? 'it' : 'those'} alone, the{' '}
      {view.biases === undefined ? 'factors' : 'factors and biases'} predict{' '}
      <Quantity name="update-mean-predicted">{formatStars(meanPredicted)}</Quantity> for{' '}
      {count === 1 ? 'it' : `the same ${movies}`}.
    </>
  );
  if (view.biases !== undefined) {
    return <p>{start} What zeros would make of them is shown for a model without biases.</p>;
  }
  if (meanPredictedWithZeros === undefined) {
    return (
      <p>
        {start} With all {movies} as zeros the sum would run over the whole file, too long to do here each time.
      </p>
    );
  }
  if (empty === 0)
    return (
      <p>
        {start} No {movie} is left that could count as a zero.
      </p>
    );
  return (
    <p>
      {start} With the other <Quantity name="update-empty">{formatCount(empty)}</Quantity> counted as zeros they predict{' '}
      <Quantity name="update-mean-zeros">{formatStars(meanPredictedWithZeros)}</Quantity>.{' '}
      {describeZeros(meanPredicted, meanPredictedWithZeros, meanRating, movies)}
    </p>
  );
}

function describeZeros(predicted: number, withZeros: number, rating: number, movies: string): string {
  if (Math.abs(predicted) < 0.5 * Math.abs(rating)) {
    return 'The penalty alone already holds these predictions far below the ratings; the zeros take what is left.';
  }
  if (Math.abs(withZeros) < 0.5 * Math.abs(predicted)) {
    return `The zeros outvote the ratings by so many that even the ${movies} this user rated are predicted near nothing.`;
  }
  if (Math.abs(withZeros) < Math.abs(predicted)) {
    return `The zeros pull the predictions ${predicted > 0 ? 'down' : 'towards zero'}, even for ${movies} this user did rate.`;
  }
  return 'This user has rated so much that the zeros hardly count; for most they would.';
}
