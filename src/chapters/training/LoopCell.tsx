import { flopPerIteration } from '../../als/work';
import { type Naming, useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { loadedData, unknowns } from '../../store/select';
import { formatCount, formatLarge } from '../../ui/format';
import { AnnotatedListing, type Note } from '../notebook/AnnotatedListing';
import { Cell } from '../notebook/Cell';
import { Quantity } from '../notebook/Quantity';
import { SettingNumber } from '../notebook/SettingNumber';
import styles from './training.module.css';

const notesFor = ({ movies }: Naming): readonly Note[] => [
  {
    tex: String.raw`\users{U}`,
    spoken: 'U',
    lines: ['solveSide(ratings.byUser'],
    text: `The users, each from the ${movies} they rated. It is this line that the random start feeds.`,
  },
  {
    tex: String.raw`\movies{M}`,
    spoken: 'M',
    lines: ['solveSide(ratings.byMovie'],
    text: `The ${movies}, each from the users who rated them, with the users’ new factors. The same call with the roles exchanged: this is the alternation.`,
  },
];

export function LoopCell() {
  const naming = useNaming();
  return (
    <Cell
      id="loop"
      code={[{ file: 'als/readableEngine.ts' }, { file: 'als/engine.ts' }, { file: 'als/work.ts' }]}
      caption="The whole training. Behind “Code”: what makes an engine of these functions, the contract that both engines keep, and how operations are counted."
    >
      <AnnotatedListing file="als/als.ts" name="train" notes={notesFor(naming)} />
      <Work />
    </Cell>
  );
}

function Work() {
  const naming = useNaming();
  const facts = useAppState((state) => loadedData(state)?.facts);
  const cells = useAppState((state) => state.run?.split.trainingCells);
  const { rank, iterations, biases } = useAppState((state) => state.settings);
  if (facts === undefined || cells === undefined) return null;
  const { users, movies } = facts;
  const size = unknowns({ rank, biases });
  return (
    <p className={styles.prose}>
      With <SettingNumber name="iterations" /> {iterations === 1 ? 'iteration' : 'iterations'} and rank{' '}
      <SettingNumber name="rank" />, that is{' '}
      <Quantity name="systems-solved">{formatCount((users + movies) * iterations)}</Quantity> systems of{' '}
      {size === 1 ? 'one equation' : <>{size} equations</>}
      {biases && ' (the bias of a row is one unknown more)'}, one for each of{' '}
      <Quantity name="loop-users">{formatCount(users)}</Quantity> {users === 1 ? 'user' : 'users'} and{' '}
      <Quantity name="loop-movies">{formatCount(movies)}</Quantity> {movies === 1 ? naming.movie : naming.movies} in
      each iteration: about{' '}
      <Quantity name="operations">
        {formatLarge(iterations * flopPerIteration({ users, movies, cells }, size))}
      </Quantity>{' '}
      multiplications and additions.
    </p>
  );
}
