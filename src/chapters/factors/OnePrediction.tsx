import { useNaming } from '../../figures/naming';
import { format } from 'd3';
import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { selectedMovie, shownUser } from '../../store/select';
import type { Term } from '../../trainer/shared/questions';
import { formatStars } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { MovieLink, UserLink } from '../notebook/references';
import { UnrollLink } from '../notebook/UnrollLink';
import { useData } from '../notebook/useData';

/** What is added: +0.97, −0.20 */
const formatSigned = format('+.2f');

/** One prediction as the sum that it is: which factor adds most, and which takes most away. */
export function OnePrediction() {
  const data = useData();
  const { movie: noun, stars, titleOf, idOf } = useNaming();
  const user = useAppState(shownUser);
  const chosen = useAppState(selectedMovie);
  const answer = useModelAnswer('terms', user === undefined ? undefined : { user, movie: chosen });
  if (data === undefined || answer === undefined) return <p>One prediction, factor by factor, follows here.</p>;
  const { terms, predicted, movie, recommended, base } = answer.value;
  const userId = data.userIds[answer.value.user]!;
  const movieId = data.movieIds[movie]!;
  const [most, least] = [terms[0]!, terms.at(-1)!];
  const [lowest, highest] = [data.facts.counts[0]!.rating, data.facts.counts.at(-1)!.rating];
  const beyond = predicted > highest ? 'above the top' : predicted < lowest ? 'below the bottom' : undefined;
  return (
    <p data-testid="one-prediction">
      Take <UserLink id={userId} /> and{' '}
      <MovieLink id={movieId}>
        {titleOf('movies', movieId) ?? (
          <>
            {noun} <Quantity name="factors-movie">{idOf('movies', movieId)}</Quantity>
          </>
        )}
      </MovieLink>
      {recommended && ', the first that the model recommends to them'}.{' '}
      {base !== undefined && (
        <>
          The mean and the two biases start it at <Quantity name="factors-base">{formatStars(base)}</Quantity> {stars}
          .{' '}
        </>
      )}
      {terms.length === 1 ? (
        <>
          With one factor there is one product, and it is{' '}
          {base === undefined ? 'the whole prediction' : 'all that the factor adds'}: <Product name="most" {...most} />{' '}
          {stars}.
        </>
      ) : (
        <>
          <Most {...most} /> <Least {...least} /> All <Quantity name="factors-terms">{terms.length}</Quantity> products
          together {base === undefined ? 'predict' : 'make it'}{' '}
          <Quantity name="factors-predicted">{formatStars(predicted)}</Quantity> {stars}.
        </>
      )}
      {beyond !== undefined && ` That is ${beyond} of the scale: nothing cuts a sum of products off.`} Select another
      user or {noun}, and these sentences follow;{' '}
      <UnrollLink userId={userId} movieId={movieId}>
        every product, one after the other
      </UnrollLink>
      , stands further up.
    </p>
  );
}

function Most(term: Term) {
  if (term.product <= 0) return <>No factor adds anything.</>;
  return (
    <>
      Factor <Quantity name="factors-most">{term.factor + 1}</Quantity> adds most: <Product name="most" {...term} />.
    </>
  );
}

function Least(term: Term) {
  const factor = <Quantity name="factors-least">{term.factor + 1}</Quantity>;
  if (term.product > 0) {
    return (
      <>
        None takes anything away; factor {factor} adds least: <Product name="least" {...term} />.
      </>
    );
  }
  if (term.product === 0) return <>None takes anything away.</>;
  return (
    <>
      Factor {factor} takes most away: <Product name="least" {...term} />.
    </>
  );
}

/** p_f × q_f = their product, in the hues of their sides. */
function Product({ name, userValue, movieValue, product }: Term & { readonly name: 'most' | 'least' }) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span className="users">
        <Quantity name={`factors-${name}-user`}>{formatStars(userValue)}</Quantity>
      </span>{' '}
      ×{' '}
      <span className="movies">
        <Quantity name={`factors-${name}-movie`}>{formatStars(movieValue)}</Quantity>
      </span>{' '}
      = <Quantity name={`factors-${name}-product`}>{formatSigned(product)}</Quantity>
    </span>
  );
}
