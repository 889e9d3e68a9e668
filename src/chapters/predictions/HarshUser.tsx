import { useNaming } from '../../figures/naming';
import type { UserHabit } from '../../trainer/shared/questions';
import { useDataAnswer, useModelAnswer } from '../../store/answers';
import type { UserView } from '../../trainer/shared/questions';
import { formatCount, formatStars } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { MovieLink, UserLink } from '../notebook/references';
import { useData } from '../notebook/useData';

/** Of fewer ratings a mean says little. */
const ENOUGH = { minimumRatings: 20 };

/** Why the best prediction of a user may be a low one: the two ends of the file, and what the model makes of them. */
export function HarshUser() {
  const data = useData();
  const { movie, movies, stars, headOf } = useNaming();
  const extremes = useDataAnswer('extremes', ENOUGH);
  const harsh = useBest(extremes?.harshest);
  const kind = useBest(extremes?.kindest);
  if (
    data === undefined ||
    extremes === undefined ||
    harsh === undefined ||
    kind === undefined ||
    extremes.harshest.user === extremes.kindest.user
  ) {
    return <p>Some lists look like an insult: for a user who rates everything low, even the best prediction is low.</p>;
  }
  const { harshest, kindest, widest } = extremes;
  const [harshId, kindId, wideId] = [harshest, kindest, widest].map(({ user }) => data.userIds[user]!) as [
    number,
    number,
    number,
  ];
  return (
    <>
      <p>
        Some lists look like an insult. <UserLink id={harshId}>{headOf('users', harshId)}</UserLink> is the harshest of
        the <Quantity name="predictions-users">{formatCount(data.userIds.length)}</Quantity> in the file, with{' '}
        <Quantity name="harshest-mean">{formatStars(harshest.mean)}</Quantity> {stars} on average, and the best that the
        model finds for them is <MovieLink id={data.movieIds[harsh.movie]!} />, at{' '}
        <Quantity name="harshest-best">{formatStars(harsh.predicted)}</Quantity>.{' '}
        <UserLink id={kindId}>{headOf('users', kindId)}</UserLink>, the kindest, gives{' '}
        <Quantity name="kindest-mean">{formatStars(kindest.mean)}</Quantity> on average; there the best is{' '}
        <MovieLink id={data.movieIds[kind.movie]!} />, at{' '}
        <Quantity name="kindest-best">{formatStars(kind.predicted)}</Quantity>.{' '}
        {compareBest(harsh.predicted, kind.predicted, kindest.mean)}
      </p>
      <p>
        The reason is that a prediction is a product of two rows, and nothing else in the model knows how high a user
        rates.{' '}
        {harshest.mean < 0
          ? `To come close to ratings below zero on most ${movies}, a user’s row must point away from theirs: this one has`
          : `To come close to low ratings on every ${movie}, a user’s row must have small products with all of them. ${harsh.length < kind.length ? 'The way to that is to be short: this one has' : 'At these settings it has'}`}{' '}
        a length of <Quantity name="harshest-length">{formatStars(harsh.length)}</Quantity>, the other one of{' '}
        <Quantity name="kindest-length">{formatStars(kind.length)}</Quantity>. Nothing is lost by it. A recommender asks
        for the order of the {movies}, not for their level: stretch a user’s row, and all predictions grow in step, but
        the list stays as it is.
      </p>
      {widest.user !== harshest.user && (
        <p>
          How much that order is worth is another question. Where nearly all ratings are alike, there is little to learn
          it from. <UserLink id={wideId}>{headOf('users', wideId)}</UserLink>, whose ratings spread most, with a
          standard deviation of <Quantity name="widest-spread">{formatStars(widest.spread)}</Quantity> against{' '}
          <Quantity name="harshest-spread">{formatStars(harshest.spread)}</Quantity> for the harshest, gives the model
          more to go by.
        </p>
      )}
    </>
  );
}

interface Best {
  readonly movie: number;
  readonly predicted: number;
  /** Of the user's row. */
  readonly length: number;
}

/** What the model would recommend first; undefined until it has answered, and where there is nothing left to recommend. */
function useBest(habit: UserHabit | undefined): Best | undefined {
  const answer = useModelAnswer('user', habit && { user: habit.user, recommendations: 1 });
  return answer && bestOf(answer.value);
}

function bestOf({ recommended: [first], length }: UserView): Best | undefined {
  return first && { ...first, length };
}

function compareBest(harsh: number, kind: number, kindMean: number): string {
  if (harsh < Math.min(kind, kindMean)) return 'The best for the one is worse than the average of the other.';
  return harsh < kind
    ? 'The best for the one still falls short of the best for the other.'
    : 'At these settings the model does not keep the two apart.';
}
