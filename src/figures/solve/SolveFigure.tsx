import { useNaming, wordsOf } from '../naming';
import { rgb } from 'd3';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { formatCount, formatRating, formatStars } from '../../ui/format';
import type { GridPosition } from '../../ui/gridKeys';
import { ratingColor, type Rgb, toRgb } from '../colors';
import { penaltySymbol } from '../penalty';
import { type CellArea, MatrixCells } from '../update/MatrixCells';
import { usePointedCell } from '../update/usePointedCell';
import { type Entry, explain, type Piece } from './explain';
import styles from './SolveFigure.module.css';
import { partAt, type Progress, progressAt } from './steps';
import { sizeOf, type SolveSystem, type SumsSoFar } from './system';

/** So many rated rows are in sight, each so high, in px. */
const WINDOW = 8;
const ROW = 24;

interface SolveFigureProps {
  readonly system: SolveSystem;
  /** How many steps of the solve are done. */
  readonly step: number;
  /** A and b after them. */
  readonly sums: SumsSoFar;
  readonly ratingRange: readonly [lowest: number, highest: number];
  readonly dark: boolean;
}

/** One solve as it goes: the rated rows, the system they add up to, its triangle, and the two substitutions. */
export function SolveFigure({ system, step, sums, ratingRange, dark }: SolveFigureProps) {
  const { side, rank, ids, count, ratings, fixed, L, y, x } = system;
  const naming = useNaming();
  const progress = progressAt(step, sizeOf(system));
  const rows = Math.min(WINDOW, ids.length);
  const [scrolled, setScrolled] = useState({ step: -1, from: 0 });
  const inRange = (from: number): number => Math.min(ids.length - rows, Math.max(0, from));
  const following = progress.added < ids.length ? inRange(progress.added - rows / 2) : 0;
  const from = inRange(scrolled.step === step ? scrolled.from : following);
  const scroll = (to: number): void => {
    setScrolled({ step, from: inRange(to) });
  };

  const pointers = {
    Q: usePointedCell(rows, rank),
    r: usePointedCell(rows, 1),
    A: usePointedCell(rank, rank),
    b: usePointedCell(rank, 1),
    L: usePointedCell(rank, rank),
    y: usePointedCell(rank, 1),
    x: usePointedCell(rank, 1),
  } satisfies Record<Piece, ReturnType<typeof usePointedCell>>;
  const entry = pointedEntry(pointers, from);
  const told = entry && explain(system, progress, sums, entry, naming);
  const lit = told?.lit ?? newest(progress, system, partAt(step - 1, sizeOf(system)).part);
  const inSight = (areas: readonly CellArea[] = []): CellArea[] =>
    areas.flatMap((area) => {
      const [first, end] = [Math.max(area.row, from), Math.min(area.row + area.rows, from + rows)];
      return first < end ? [{ ...area, row: first - from, rows: end - first }] : [];
    });

  const vector = (piece: 'b' | 'y' | 'x', values: Float64Array, isKnown?: (position: GridPosition) => boolean) => (
    <div className={styles.vector} data-side={piece === 'x' ? side : undefined}>
      <MatrixCells
        label={`${piece}: ${rank} × 1`}
        rows={rank}
        columns={1}
        rowHeight="fill"
        limit={largest(piece === 'b' ? system.b : values)}
        {...{ values, dark }}
        {...(isKnown === undefined ? {} : { isKnown })}
        pointer={pointers[piece]}
        lit={lit[piece] ?? []}
      />
    </div>
  );
  const other = side === 'users' ? 'movies' : 'users';
  const { one: noun, many: nouns } = wordsOf(other, naming);
  const colorOf = (rating: number): Rgb => toRgb(rgb(ratingColor(rating, ...ratingRange)).formatHex());
  const fadedFrom = Math.min(rows, Math.max(0, progress.added - from));
  const square = styles.square;

  return (
    <div className={styles.figure}>
      <div className={styles.blocks}>
        <Block
          title={
            <>
              <i>Q</i> and <i>r</i>:{' '}
              {ids.length === 0
                ? `no rated ${nouns}`
                : `${ids.length > rows ? `${formatCount(from + 1)}–${formatCount(from + rows)} of ` : ''}${formatCount(count)} rated ${count === 1 ? noun : nouns}`}
            </>
          }
          aside={
            ids.length > rows && (
              <span className={styles.scroll}>
                <button type="button" aria-label="Rated rows before" onClick={() => scroll(from - rows)}>
                  ↑
                </button>
                <button type="button" aria-label="Rated rows after" onClick={() => scroll(from + rows)}>
                  ↓
                </button>
              </span>
            )
          }
        >
          {ids.length > 0 && (
            <div
              className={styles.rated}
              onKeyDown={(event: KeyboardEvent) => {
                const by = { PageUp: -rows, PageDown: rows }[event.key];
                if (by === undefined) return;
                event.preventDefault();
                scroll(from + by);
              }}
            >
              <div className={styles.names} data-side={other} aria-hidden="true">
                {ids.slice(from, from + rows).map((id) => (
                  <span key={id} style={{ lineHeight: `${ROW}px` }} title={naming.nameOf(other, id)}>
                    {naming.nameOf(other, id)}
                  </span>
                ))}
              </div>
              <div className={styles.matrix}>
                <MatrixCells
                  label={`Q, factors of ${rows} rated ${nouns}: ${rows} × ${rank}`}
                  columns={rank}
                  values={fixed.subarray(from * rank, (from + rows) * rank)}
                  limit={largest(fixed)}
                  rowHeight={ROW}
                  {...{ rows, dark, fadedFrom }}
                  pointer={pointers.Q}
                  lit={inSight(lit.Q)}
                />
              </div>
              <div className={styles.ratings}>
                <MatrixCells
                  label={`r, ${system.hasBiases ? 'what is left of their ratings' : 'their ratings'}: ${rows} × 1`}
                  columns={1}
                  values={ratings.subarray(from, from + rows)}
                  rowHeight={ROW}
                  colorOf={colorOf}
                  formatValue={system.hasBiases ? formatStars : formatRating}
                  {...{ rows, dark, fadedFrom }}
                  pointer={pointers.r}
                  lit={inSight(lit.r)}
                />
              </div>
            </div>
          )}
        </Block>
        <Block
          title={
            <>
              <i>A</i> = <i>Q</i>ᵀ<i>Q</i> {progress.hasRidge ? `+ ${penaltySymbol(system)}I` : ''} and <i>b</i> ={' '}
              <i>Q</i>ᵀ<i>r</i>
            </>
          }
        >
          <div className={square} style={{ maxWidth: widthOf(rank, 1) }}>
            <div className={styles.matrix}>
              <MatrixCells
                label={`A: ${rank} × ${rank}`}
                rows={rank}
                columns={rank}
                values={sums.A}
                limit={largest(system.A)}
                dark={dark}
                pointer={pointers.A}
                lit={lit.A ?? []}
              />
            </div>
            {vector('b', sums.b)}
          </div>
        </Block>
        <Block
          title={
            <>
              <i>L</i>, then <i>y</i>, then{' '}
              <span className={side}>
                <i>{side === 'users' ? 'p' : 'q'}</i> = <i>x</i>
              </span>
            </>
          }
        >
          <div className={square} style={{ maxWidth: widthOf(rank, 2) }}>
            <div className={styles.matrix}>
              <MatrixCells
                label={`L: ${rank} × ${rank}`}
                rows={rank}
                columns={rank}
                values={L}
                isKnown={({ row, column }) => column <= row && row < progress.factored}
                dark={dark}
                pointer={pointers.L}
                lit={lit.L ?? []}
              />
            </div>
            {vector('y', y, ({ row }) => row < progress.forward)}
            {vector('x', x, ({ row }) => row >= rank - progress.back)}
          </div>
        </Block>
        <div className={styles.told}>
          <p className={styles.readout} data-testid="solve-readout">
            {told?.text ?? 'Point at any number, or walk there with the arrow keys: what it is made of lights up.'}
          </p>
          <p className="visually-hidden" aria-live="polite">
            {Object.values(pointers).some(({ pointed, walked }) => pointed !== undefined && walked) ? told?.text : ''}
          </p>
        </div>
      </div>
    </div>
  );
}

interface BlockProps {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

function Block({ title, aside, children }: BlockProps) {
  return (
    <div className={styles.block}>
      <p className={styles.title}>
        <span>{title}</span>
        {aside}
      </p>
      {children}
    </div>
  );
}

/** Small systems do not fill the width: a cell for one number need not be larger, in px. */
function widthOf(rank: number, vectors: number): number {
  return rank * 64 + vectors * 56;
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** What the pointer is at, before what the keys have led to. */
function pointedEntry(pointers: Record<Piece, ReturnType<typeof usePointedCell>>, from: number): Entry | undefined {
  const pointed = (Object.keys(pointers) as Piece[]).flatMap((piece) => {
    const { pointed: at, walked } = pointers[piece];
    if (at === undefined) return [];
    const row = piece === 'Q' || piece === 'r' ? at.row + from : at.row;
    return [{ entry: { piece, row, column: at.column }, walked }];
  });
  return (pointed.find(({ walked }) => !walked) ?? pointed[0])?.entry;
}

/** What the last step made. */
function newest(
  { added, factored, forward, back }: Progress,
  { rank, ids }: SolveSystem,
  part: ReturnType<typeof partAt>['part'],
): Partial<Record<Piece, readonly CellArea[]>> {
  const row = (at: number, columns: number): CellArea => ({ row: at, column: 0, rows: 1, columns });
  switch (part) {
    case 'add':
      return added === 0 || added > ids.length ? {} : { Q: [row(added - 1, rank)], r: [row(added - 1, 1)] };
    case 'ridge':
      return rank > 24
        ? {}
        : { A: Array.from({ length: rank }, (_, i) => ({ row: i, column: i, rows: 1, columns: 1 })) };
    case 'factor':
      return { L: [row(factored - 1, factored)] };
    case 'forward':
      return { y: [row(forward - 1, 1)] };
    case 'back':
      return { x: [row(rank - back, 1)] };
    case 'check':
      return {};
  }
}
