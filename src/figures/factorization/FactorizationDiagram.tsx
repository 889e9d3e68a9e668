import { type CSSProperties, type ReactNode, useState } from 'react';
import type { Side } from '../../als/matrix';
import type { GridPosition } from '../../ui/gridKeys';
import { useGridFocus } from '../../ui/useGridFocus';
import { DotProduct } from './DotProduct';
import { FactorGrid } from './FactorGrid';
import styles from './FactorizationDiagram.module.css';
import { type SmallRating, SmallRatingGrid } from './SmallRatingGrid';

interface FactorizationDiagramProps {
  readonly users: number;
  readonly movies: number;
  readonly ratings: readonly SmallRating[];
  readonly ratingRange: readonly [lowest: number, highest: number];
  readonly rank: number;
  /** Room is kept for this many factors. */
  readonly maxRank: number;
  /** Row-major, rows × rank. */
  readonly factors: Readonly<Record<Side, Float64Array>>;
  /** So many rows of each side have numbers; the others show question marks. */
  readonly known: Readonly<Record<Side, number>>;
  /** users × movies; undefined where the factors are not known yet. */
  readonly predictions: readonly (number | undefined)[];
  /** The row that is solved next, while a side is being solved. */
  readonly atWork: { readonly side: Side; readonly row: number } | undefined;
  readonly selected: GridPosition;
  readonly dark: boolean;
  readonly onSelect: (position: GridPosition) => void;
  /** Stands in the corner between the two factor matrices. */
  readonly children?: ReactNode;
}

/**
 * R ≈ U × Mᵀ for a table small enough to see every number. Mᵀ stands above R and U beside it, so that the row and the
 * column which make a cell point at it. Pointing at a cell lights them; a press or the arrow keys choose it.
 */
export function FactorizationDiagram(props: FactorizationDiagramProps) {
  const { users, movies, ratings, rank, maxRank, factors, known, predictions, selected, dark, atWork } = props;
  const [pointed, setPointed] = useState<GridPosition>();
  const grid = useGridFocus(users, movies, selected, props.onSelect);
  const lit = pointed ?? selected;
  const limit = largestKnown(factors, known, rank);
  const shared = { rank, limit, dark, onPoint: setPointed };
  return (
    <div className={styles.figure}>
      <div className={styles.diagram} style={{ '--factors': maxRank, '--movies-count': movies } as CSSProperties}>
        <div className={styles.corner}>{props.children}</div>
        <FactorGrid
          {...shared}
          side="movies"
          rows={movies}
          factors={factors.movies}
          known={known.movies}
          lit={lit.column}
          atWork={atWork?.side === 'movies' ? atWork.row : undefined}
          isFixed={atWork?.side === 'users'}
          onChoose={(column) => {
            props.onSelect({ ...selected, column });
          }}
        />
        <SmallRatingGrid
          {...{ users, movies, ratings, predictions, selected, lit, grid }}
          ratingRange={props.ratingRange}
          onPoint={setPointed}
          onSelect={props.onSelect}
        />
        <span className={styles.approximately} aria-hidden="true">
          ≈
        </span>
        <FactorGrid
          {...shared}
          side="users"
          rows={users}
          factors={factors.users}
          known={known.users}
          lit={lit.row}
          atWork={atWork?.side === 'users' ? atWork.row : undefined}
          isFixed={atWork?.side === 'movies'}
          onChoose={(row) => {
            props.onSelect({ ...selected, row });
          }}
        />
      </div>
      <DotProduct
        {...lit}
        rank={rank}
        factors={factors}
        predicted={predictions[lit.row * movies + lit.column]}
        rating={ratings.find(({ user, movie }) => user === lit.row && movie === lit.column)?.rating}
      />
    </div>
  );
}

function largestKnown(
  factors: FactorizationDiagramProps['factors'],
  known: FactorizationDiagramProps['known'],
  rank: number,
): number {
  const largest = (side: Side): number =>
    factors[side].subarray(0, known[side] * rank).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Math.max(largest('users'), largest('movies'));
}
