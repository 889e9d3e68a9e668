import { useState } from 'react';
import { formatRated, formatStars } from '../../ui/format';
import { useNaming } from '../naming';
import styles from './BeforeAfter.module.css';
import type { GridMark } from './drawCells';
import type { GridPosition } from '../../ui/gridKeys';
import { RatingGrid } from './RatingGrid';

interface BeforeAfterProps {
  /** One per row and one per column. */
  readonly userIds: readonly number[];
  readonly movieIds: readonly number[];
  /** Row-major, the rating that the file has of each cell, or undefined. */
  readonly ratings: readonly (GridMark | undefined)[];
  /** Row-major, what the model predicts for each cell. */
  readonly predicted: Float32Array;
  readonly ratingRange: readonly [lowest: number, highest: number];
  readonly selected: { readonly userId: number | undefined; readonly movieId: number | undefined };
  readonly onSelect: (userId: number, movieId: number) => void;
}

const VIEWS = [
  { name: 'before', label: 'Before' },
  { name: 'after', label: 'After' },
] as const;

/**
 * A block of the table twice: what the file has of it, and what the model makes of all of it. Side by side where there
 * is room, else one of them at a time.
 */
export function BeforeAfter(props: BeforeAfterProps) {
  const { userIds, movieIds, ratings, predicted, onSelect, ...shared } = props;
  const { headOf, nameOf } = useNaming();
  const [shown, setShown] = useState<'before' | 'after'>('after');
  const [pointed, setPointed] = useState<GridPosition>();
  /** Said once per key press; the readout follows the training and would never stop talking. */
  const [spoken, setSpoken] = useState('');
  const at = ({ row, column }: GridPosition): number => row * movieIds.length + column;
  const describe = (cell: GridPosition): string => {
    const mark = ratings[at(cell)];
    const rating =
      mark === undefined
        ? 'no rating'
        : `rated ${formatRated(mark.rating)}${mark.heldOut ? ', held out from training' : ''}`;
    return `${headOf('users', userIds[cell.row]!)}, ${nameOf('movies', movieIds[cell.column]!)}: ${rating}; predicted ${formatStars(predicted[at(cell)]!)}`;
  };
  const grid = {
    ...shared,
    ...{ userIds, movieIds, pointed, onPoint: setPointed },
    onWalk: (cell: GridPosition) => {
      setPointed(cell);
      setSpoken(describe(cell));
    },
    onSelect: (cell: GridPosition) => {
      onSelect(userIds[cell.row]!, movieIds[cell.column]!);
    },
  };
  const count = ratings.filter((mark) => mark !== undefined).length;
  return (
    <div className={styles.figure} data-shown={shown}>
      <div className={styles.switch} role="radiogroup" aria-label="Which table">
        {VIEWS.map(({ name, label }) => (
          <label key={name}>
            <input
              type="radio"
              name="before-after"
              checked={shown === name}
              onChange={() => {
                setShown(name);
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <div className={styles.tables}>
        <div data-view="before">
          <p className={styles.title}>
            <strong>Before:</strong> {count === 1 ? '1 rating' : `${count} ratings`} in the file
          </p>
          <RatingGrid {...grid} label="Ratings in the file" values={ratings.map((mark) => mark?.rating)} />
        </div>
        <div data-view="after">
          <p className={styles.title}>
            <strong>After:</strong> {predicted.length === 1 ? '1 prediction' : `${predicted.length} predictions`}
          </p>
          <RatingGrid {...grid} label="Predictions" values={predicted} marks={ratings} />
        </div>
      </div>
      <p className={styles.readout}>
        {pointed === undefined ? 'Point at a cell, or walk the cells with the arrow keys.' : describe(pointed)}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}
