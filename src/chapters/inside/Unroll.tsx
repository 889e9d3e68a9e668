import { type Naming, useNaming } from '../../figures/naming';
import { useState } from 'react';
import { Waterfall } from '../../figures/waterfall/Waterfall';
import type { TermOrder } from '../../figures/waterfall/waterfall';
import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { selectedMovie, shownUser } from '../../store/select';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { ModelAnswer, Terms } from '../../trainer/shared/questions';
import { Choices } from '../../ui/Choices';
import { formatSigned, formatStars } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { momentOf } from '../notebook/momentOf';
import { Quantity } from '../notebook/Quantity';
import { Movies, Users } from '../notebook/references';
import { SelectionPicker } from '../notebook/SelectionPicker';
import { useData } from '../notebook/useData';
import { Waiting } from '../notebook/Waiting';
import styles from './Unroll.module.css';

/** Any prediction as the running sum of its products. */
export function Unroll() {
  const info = useData();
  const naming = useNaming();
  const user = useAppState(shownUser);
  const movie = useAppState(selectedMovie);
  const answer = useModelAnswer('terms', user === undefined ? undefined : { user, movie });
  return (
    <>
      <h3>A prediction, unrolled</h3>
      <p>
        What all this solving is for: a row for a <Users>user</Users>, a row for a <Movies>{naming.movie}</Movies>, and
        between them a prediction. It is no more than products, factor by factor, added up.
        {answer !== undefined && (
          <>
            {' '}
            <Turns terms={answer.value} />
          </>
        )}{' '}
        Wherever this page predicts a rating of one user, a link leads here.
      </p>
      <Cell
        id="unroll"
        summary={info && answer && summarise(info, answer.value, naming)}
        table={answer && <TermsTable terms={answer.value} />}
        code={[
          { file: 'als/predict.ts', name: 'predict' },
          { file: 'trainer/worker/answers/terms.ts' },
          { file: 'figures/waterfall/waterfall.ts' },
        ]}
        caption="Each bar is what one factor adds, solid, or takes away, hollow; it begins where the one above has ended. The last bar is the prediction. Of many factors the smallest are one bar together; the table has them all."
      >
        {info === undefined || answer === undefined ? (
          <Waiting narrow={500} wide={460} />
        ) : (
          <UnrollView info={info} answer={answer} />
        )}
      </Cell>
    </>
  );
}

function UnrollView({ info, answer }: { readonly info: DataInfo; readonly answer: ModelAnswer<Terms> }) {
  const [order, setOrder] = useState<TermOrder>('size');
  const { movie: noun, Movie, nameOf } = useNaming();
  const { user, movie, terms, predicted, base, recommended } = answer.value;
  const [userId, movieId] = [info.userIds[user]!, info.movieIds[movie]!];
  return (
    <div className={styles.unroll}>
      <div className={styles.controls}>
        <SelectionPicker
          side="users"
          label="User whose prediction to unroll, by id"
          ids={info.userIds}
          value={userId}
        />
        <SelectionPicker
          side="movies"
          label={`${Movie} whose prediction to unroll, by id`}
          ids={info.movieIds}
          value={movieId}
        />
        <Choices
          label="Order of the factors"
          name="unroll-order"
          value={order}
          choices={[
            { value: 'size', label: 'Largest first' },
            { value: 'factor', label: 'By factor' },
          ]}
          onChange={setOrder}
        />
      </div>
      <p className={styles.words}>
        After {momentOf(answer.halfStep)}.
        {recommended && ` This ${noun} is the first that is recommended to this user.`}
      </p>
      <Waterfall
        label={`${nameOf('users', userId)} and ${nameOf('movies', movieId)}`}
        {...{ terms, predicted, base, order }}
      />
    </div>
  );
}

/** How far the largest product alone gets, and how much of the adding is undone again. */
function Turns({ terms: { terms, predicted, base } }: { readonly terms: Terms }) {
  const { stars } = useNaming();
  const largest = terms.reduce((most, term) => (Math.abs(term.product) > Math.abs(most.product) ? term : most));
  const taken = terms.reduce((sum, { product }) => sum + Math.min(0, product), 0);
  if (terms.length === 1) return null;
  return (
    <>
      {base !== undefined && (
        <>
          Here mean and biases begin with <Quantity name="unroll-base">{formatStars(base)}</Quantity>.{' '}
        </>
      )}
      {base === undefined ? 'Here the' : 'The'} largest of <Quantity name="unroll-terms">{terms.length}</Quantity>{' '}
      products is <Quantity name="unroll-largest">{formatSigned(largest.product)}</Quantity>
      {taken < 0 ? (
        <>
          ; those below zero take <Quantity name="unroll-taken">{formatStars(-taken)}</Quantity> away again
        </>
      ) : (
        '; none is below zero'
      )}
      , and <Quantity name="unroll-predicted">{formatStars(predicted)}</Quantity> {stars} remain.
    </>
  );
}

function TermsTable({ terms: { terms, predicted, base } }: { readonly terms: Terms }) {
  const { Movie } = useNaming();
  return (
    <NumberTable
      columns={['Factor', 'User', Movie, 'Product']}
      rows={[
        ...(base === undefined ? [] : [['Mean and biases', '', '', formatSigned(base)]]),
        ...terms.map(({ factor, userValue, movieValue, product }) => [
          String(factor + 1),
          formatStars(userValue),
          formatStars(movieValue),
          formatSigned(product),
        ]),
        ['Predicted', '', '', formatStars(predicted)],
      ]}
    />
  );
}

function summarise(info: DataInfo, { user, movie, terms, predicted }: Terms, { nameOf, stars }: Naming): string {
  const products = terms.length === 1 ? '1 product' : `${terms.length} products`;
  return `For ${nameOf('users', info.userIds[user]!)} and ${nameOf('movies', info.movieIds[movie]!)}, ${products} add up to a prediction of ${formatStars(predicted)} ${stars}.`;
}
