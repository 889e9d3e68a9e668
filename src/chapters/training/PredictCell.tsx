import { type Naming, useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { loadedData } from '../../store/select';
import { formatCount } from '../../ui/format';
import { AnnotatedListing, type Note } from '../notebook/AnnotatedListing';
import { Cell } from '../notebook/Cell';
import { CellLink } from '../notebook/CellLink';
import { Quantity } from '../notebook/Quantity';
import { UserLink } from '../notebook/references';
import { SourceListing } from '../notebook/SourceListing';
import styles from './training.module.css';
import { useRowsOfUser } from './useRowsOfUser';

const notesFor = ({ movie, movies }: Naming): readonly Note[] => [
  {
    tex: String.raw`\hat r_{ui} = \users{p_u} \cdot \movies{q_i}`,
    spoken: 'the predicted rating, p times q',
    lines: ['predict(users'],
    text: `Every ${movie} gets a prediction. Nothing is searched or indexed: a few thousand products are quick.`,
  },
  {
    tex: String.raw`i \notin I_u`,
    spoken: `${movies} that are not rated`,
    lines: ['rated.has('],
    text: `Rated ${movies} are left out, whatever the model makes of them.`,
  },
  {
    tex: String.raw`\text{top } N`,
    spoken: 'the top N',
    lines: ['best.length', 'best.splice('],
    text: 'The best so far, in order. What cannot enter the list costs one comparison.',
  },
];

export function PredictCell() {
  const naming = useNaming();
  return (
    <Cell
      id="predict"
      code={[{ file: 'als/predict.ts' }, { file: 'ratings/ratings.ts' }]}
      caption="A prediction is a dot product, a recommendation is the best of many predictions, and a row number comes from a search among the ids. Predictions are not cut off at the ends of the scale."
    >
      <p className={styles.prose}>Training was the hard part. A prediction is a loop of one line:</p>
      <SourceListing file="als/predict.ts" name="predict" />
      <p className={styles.prose}>
        To recommend is to predict everything that is left, and to keep the best. Part 4 looks at the results.
      </p>
      <AnnotatedListing file="als/predict.ts" name="recommend" notes={notesFor(naming)} />
      <Candidates />
      <p className={styles.prose}>
        The file speaks of ids and the code of row numbers. Ids are kept in ascending order, so the row number of an id
        is found by halving, and an id that the file does not have is <code>undefined</code> rather than some number.
      </p>
      <SourceListing file="ratings/ratings.ts" name="indexOfId" />
    </Cell>
  );
}

/** How much work a recommendation for the user on display is. */
function Candidates() {
  const naming = useNaming();
  const rank = useAppState((state) => state.settings.rank);
  const movies = useAppState((state) => loadedData(state)?.facts.movies);
  const parted = useRowsOfUser();
  if (movies === undefined || parted === undefined) return null;
  const candidates = movies - new Set(parted.rows.map(({ movieId }) => movieId)).size;
  return (
    <p className={styles.prose}>
      For <UserLink id={parted.userId} /> the loop predicts{' '}
      <Quantity name="recommendation-candidates">{formatCount(candidates)}</Quantity>{' '}
      {candidates === 1 ? naming.movie : naming.movies}, in{' '}
      <Quantity name="recommendation-products">{formatCount(candidates * rank)}</Quantity>{' '}
      {candidates * rank === 1 ? 'multiplication' : 'multiplications'}: see <CellLink to="user">what it finds</CellLink>
      .
    </p>
  );
}
