import { useNaming } from '../../figures/naming';
import { SplitBar } from '../../figures/split/SplitBar';
import { SplitRows } from '../../figures/split/SplitRows';
import { useDataAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { formatCount } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { Quantity } from '../notebook/Quantity';
import { UserLink } from '../notebook/references';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import styles from './training.module.css';
import { countParts, type PartCounts, useRowsOfUser } from './useRowsOfUser';

export function SplitCell() {
  const naming = useNaming();
  const split = useAppState((state) => state.run?.split);
  const parted = useRowsOfUser();
  const summary =
    split === undefined || parted === undefined
      ? undefined
      : `Of ${formatCount(split.trainingRows + split.heldOutRows)} rows, ${formatCount(split.trainingRows)} are for training and ${formatCount(split.heldOutRows)} are held out. ${inSummary(naming.nameOf('users', parted.userId), countParts(parted))}`;
  return (
    <Cell
      id="split"
      summary={summary}
      code={[
        { file: 'ratings/split.ts' },
        { file: 'ratings/parts.ts' },
        { file: 'ratings/selectionSample.ts' },
        { file: 'figures/split/SplitRows.tsx' },
      ]}
      caption={`Above, the file. Below, the rows of one user as the file has them, each with its ${naming.stars}: dashed squares are trained on, solid discs are held out. Select one to follow its ${naming.movie} through the page.`}
      table={<SplitTable />}
    >
      <SplitFigure />
    </Cell>
  );
}

function SplitFigure() {
  const { movie, headOf, nameOf } = useNaming();
  const split = useAppState((state) => state.run?.split);
  const parted = useRowsOfUser();
  const selectedMovieId = useAppState((state) => state.selection.movieId);
  const select = useSelect();
  const repeats = useDataAnswer('repeats', null);
  if (split === undefined || parted === undefined) {
    return <Waiting narrow={560} wide={390} />;
  }
  const { userId, rows } = parted;
  return (
    <div className={styles.split}>
      <SplitBar trainingRows={split.trainingRows} heldOutRows={split.heldOutRows} />
      <div>
        <h3>
          <UserLink id={userId}>{headOf('users', userId)}</UserLink>, row by row
        </h3>
        <SplitRows
          label={`Ratings of ${nameOf('users', userId)} in the order of the file`}
          rows={rows}
          selectedMovieId={selectedMovieId}
          onSelect={(movieId) => {
            select({ movieId });
          }}
        />
      </div>
      <p className={styles.prose}>
        {repeats !== undefined && (
          <>
            <Repeats repeats={repeats} />{' '}
          </>
        )}
        The training matrix has <Quantity name="training-cells">{formatCount(split.trainingCells)}</Quantity>{' '}
        {split.trainingCells === 1 ? 'cell' : 'cells'} for its{' '}
        <Quantity name="training-rows">{formatCount(split.trainingRows)}</Quantity>{' '}
        {split.trainingRows === 1 ? 'row' : 'rows'}.
        {split.heldOutRows === 0 && ' So few rows leave none to hold out, and nothing can be said about predictions.'}
        {split.unpredictable > 0 && (
          <>
            {' '}
            And of the held-out rows <Quantity name="unpredictable-rows">
              {formatCount(split.unpredictable)}
            </Quantity>{' '}
            {split.unpredictable === 1 ? 'has' : 'have'} a user or a {movie} without any training row: no model can
            predict
            {split.unpredictable === 1 ? ' it' : ' them'}, and the errors leave{' '}
            {split.unpredictable === 1 ? 'it' : 'them'} out.
          </>
        )}
      </p>
    </div>
  );
}

function Repeats({ repeats }: { readonly repeats: number }) {
  const { movie } = useNaming();
  if (repeats === 0) return <>No user rates a {movie} twice in this file.</>;
  return (
    <>
      <Quantity name="repeated-rows">{formatCount(repeats)}</Quantity>{' '}
      {repeats === 1 ? 'row of the file repeats' : 'rows of the file repeat'} a user and a {movie} that an earlier row
      has. A matrix has one cell for both, and there the last training row wins; what it replaces is struck through
      above. Errors over rows still count every one. A held-out row may repeat a training row as well: Part 6{' '}
      <a href="#evaluation">counts them</a>.
    </>
  );
}

function inSummary(name: string, { training, superseded, heldOut }: PartCounts): string {
  const again = superseded === 0 ? '' : `, ${superseded} of them rated again later`;
  return `Of the ${training + superseded + heldOut} rows of ${name}, ${training + superseded} are for training${again}, and ${heldOut} are held out.`;
}

function SplitTable() {
  const split = useAppState((state) => state.run?.split);
  const parted = useRowsOfUser();
  const { nameOf } = useNaming();
  if (split === undefined || parted === undefined) return <p>The file is not parted yet.</p>;
  const { training, superseded, heldOut } = countParts(parted);
  const rows: readonly (readonly [string, number, number])[] = [
    ['Training, fitted', split.trainingCells, training],
    ['Training, rated again later', split.trainingRows - split.trainingCells, superseded],
    ['Held out', split.heldOutRows, heldOut],
    ['All rows', split.trainingRows + split.heldOutRows, training + superseded + heldOut],
  ];
  return (
    <NumberTable
      columns={['Part', 'Rows of the file', `of ${nameOf('users', parted.userId)}`]}
      rows={rows.map(([name, all, own]) => [name, formatCount(all), formatCount(own)])}
    />
  );
}
