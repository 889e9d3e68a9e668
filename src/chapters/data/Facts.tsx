import type { ReactNode } from 'react';
import { MOST_SQUARES, SparsityWaffle } from '../../figures/ratings/SparsityWaffle';
import { useDataAnswer } from '../../store/answers';
import type { DataInfo } from '../../trainer/shared/protocol';
import { formatCount, formatDuration, formatPercent } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { useData } from '../notebook/useData';
import { Waiting } from '../notebook/Waiting';
import styles from './Facts.module.css';
import { SkippedLines } from './SkippedLines';

/** The five facts that one prints first about a ratings file, and how full its table is. */
export function Facts() {
  const data = useData();
  const repeats = useDataAnswer('repeats', null);
  return (
    <Cell
      id="facts"
      code={[
        { file: 'ratings/facts.ts', name: 'describe' },
        { file: 'trainer/worker/answers/repeats.ts', name: 'countRepeats' },
      ]}
      summary={data && summarise(data)}
      table={data && <FactsTable data={data} />}
      caption={
        <>
          {data !== undefined && describeSquares(cellsPerRating(data.facts))}
          {data !== undefined && ` The file was read and counted in ${formatDuration(data.loadMs)}.`}
          {repeats !== undefined &&
            repeats > 0 &&
            ` Every line counts as a cell, although ${formatCount(repeats)} ${repeats === 1 ? 'line repeats' : 'lines repeat'} a user and movie that stood there before.`}
        </>
      }
    >
      {data === undefined ? <Waiting narrow={270} wide={180} /> : <FactSheet data={data} />}
    </Cell>
  );
}

function FactSheet({ data }: { readonly data: DataInfo }) {
  const { facts } = data;
  return (
    <>
      <dl className={styles.facts}>
        <Fact name="Ratings">{formatCount(facts.ratings)}</Fact>
        <Fact name="Users" side="users">
          {formatCount(facts.users)}
        </Fact>
        <Fact name="Movies" side="movies">
          {formatCount(facts.movies)}
        </Fact>
        <Fact name="Possible cells">{formatCount(facts.possible)}</Fact>
        <Fact name="Empty">{formatPercent(facts.sparsity)}</Fact>
      </dl>
      <SparsityWaffle cells={cellsPerRating(facts)} />
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

/** For each rating so many cells of the table, rounded. */
export function cellsPerRating({ possible, ratings }: DataInfo['facts']): number {
  return Math.max(1, Math.round(possible / Math.max(1, ratings)));
}

function describeSquares(cells: number): string {
  return cells > MOST_SQUARES ? '' : `Of ${formatCount(cells)} squares one is filled: that is how full the table is.`;
}

function summarise({ facts }: DataInfo): string {
  return `${formatCount(facts.ratings)} ratings of ${formatCount(facts.movies)} movies by ${formatCount(facts.users)} users; of ${formatCount(facts.possible)} possible cells ${formatPercent(facts.sparsity)} are empty.`;
}

function FactsTable({ data: { facts } }: { readonly data: DataInfo }) {
  const rows: readonly (readonly [name: string, value: string])[] = [
    ['Ratings', formatCount(facts.ratings)],
    ['Users', formatCount(facts.users)],
    ['Movies', formatCount(facts.movies)],
    ['Largest user id', formatCount(facts.maxUserId)],
    ['Largest movie id', formatCount(facts.maxMovieId)],
    ['Possible cells: largest ids multiplied', formatCount(facts.possible)],
    ['Filled: ratings / possible cells', formatPercent(1 - facts.sparsity)],
    ['Empty: 1 − filled', formatPercent(facts.sparsity)],
  ];
  return <NumberTable rows={rows} />;
}
