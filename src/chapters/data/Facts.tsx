import type { ReactNode } from 'react';
import { type Naming, useNaming } from '../../figures/naming';
import { MOST_SQUARES, SparsityWaffle } from '../../figures/ratings/SparsityWaffle';
import { useDataAnswer } from '../../store/answers';
import type { DataInfo } from '../../trainer/shared/protocol';
import { formatCount, formatDuration, formatPercent } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { useData } from '../notebook/useData';
import { useOrigin } from '../notebook/useOrigin';
import { Waiting } from '../notebook/Waiting';
import styles from './Facts.module.css';
import type { Origin } from './published';
import { SkippedLines } from './SkippedLines';
import { tableByIds, tableSize } from './tableSize';

/** The five facts that one prints first about a ratings file, and how full its table is. */
export function Facts() {
  const data = useData();
  const origin = useOrigin();
  const naming = useNaming();
  const repeats = useDataAnswer('repeats', null);
  return (
    <Cell
      id="facts"
      code={[
        { file: 'ratings/facts.ts', name: 'describe' },
        { file: 'trainer/worker/answers/repeats.ts', name: 'countRepeats' },
      ]}
      summary={data && summarise(data, origin, naming)}
      table={data && <FactsTable data={data} />}
      caption={
        <>
          {data !== undefined && describeSquares(tableSize(data.facts, origin).cellsPerRating)}
          {data !== undefined && ` The file was read and counted in ${formatDuration(data.loadMs)}.`}
          {repeats !== undefined &&
            repeats > 0 &&
            ` Every line counts as a cell, although ${formatCount(repeats)} ${repeats === 1 ? 'line repeats' : 'lines repeat'} a user and ${naming.movie} that stood there before.`}
        </>
      }
    >
      {data === undefined ? <Waiting narrow={270} wide={180} /> : <FactSheet data={data} />}
    </Cell>
  );
}

function FactSheet({ data }: { readonly data: DataInfo }) {
  const { facts } = data;
  const { Movies } = useNaming();
  const { cells, empty, cellsPerRating } = tableSize(facts, useOrigin());
  return (
    <>
      <dl className={styles.facts}>
        <Fact name="Ratings">{formatCount(facts.ratings)}</Fact>
        <Fact name="Users" side="users">
          {formatCount(facts.users)}
        </Fact>
        <Fact name={Movies} side="movies">
          {formatCount(facts.movies)}
        </Fact>
        <Fact name="Possible cells">{formatCount(cells)}</Fact>
        <Fact name="Empty">{formatPercent(empty)}</Fact>
      </dl>
      <SparsityWaffle cells={cellsPerRating} />
      {data.malformedCount > 0 && <SkippedLines count={data.malformedCount} lines={data.malformed} />}
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly side?: 'users' | 'movies';
  readonly children: ReactNode;
}

function Fact({ name, side, children }: FactProps) {
  return (
    <div>
      <dt className={side}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function describeSquares(cells: number): string {
  return cells > MOST_SQUARES ? '' : `Of ${formatCount(cells)} squares one is filled: that is how full the table is.`;
}

function summarise({ facts }: DataInfo, origin: Origin, { movie, movies }: Naming): string {
  const { cells, empty } = tableSize(facts, origin);
  const count = (number: number, one: string, several: string): string =>
    `${formatCount(number)} ${number === 1 ? one : several}`;
  return `${count(facts.ratings, 'rating', 'ratings')} of ${count(facts.movies, movie, movies)} by ${count(facts.users, 'user', 'users')}; of ${count(cells, 'possible cell', 'possible cells')} ${formatPercent(empty)} are empty.`;
}

function FactsTable({ data: { facts, names } }: { readonly data: DataInfo }) {
  const { Movies, movie, movies } = useNaming();
  const origin = useOrigin();
  const { cells, empty } = tableSize(facts, origin);
  const byIds = tableByIds(facts);
  const hasNumbers = names.users.ids === undefined && names.movies.ids === undefined;
  const rows: readonly (readonly [name: string, value: string])[] = [
    ['Ratings', formatCount(facts.ratings)],
    ['Users', formatCount(facts.users)],
    [Movies, formatCount(facts.movies)],
    ...(hasNumbers
      ? ([
          ['Largest user id', formatCount(facts.maxUserId)],
          [`Largest ${movie} id`, formatCount(facts.maxMovieId)],
        ] as const)
      : []),
    [
      origin === 'other' ? `Possible cells: users and ${movies} multiplied` : 'Possible cells: largest ids multiplied',
      formatCount(cells),
    ],
    ['Filled: ratings / possible cells', formatPercent(1 - empty)],
    ['Empty: 1 − filled', formatPercent(empty)],
    ...(origin === 'other' && hasNumbers
      ? ([
          ['Cells by the largest ids, multiplied', formatCount(byIds.cells)],
          ['Empty of those', formatPercent(byIds.empty)],
        ] as const)
      : []),
  ];
  return <NumberTable rows={rows} />;
}
