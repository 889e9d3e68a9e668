import type { GridPosition } from '../../ui/gridKeys';
import { shorten } from '../../ui/shorten';
import { useNaming } from '../naming';
import styles from './RatingGrid.module.css';

interface GridLabelsProps {
  readonly userIds: readonly number[];
  readonly movieIds: readonly number[];
  /** The selected row and column; −1 for none. */
  readonly chosen: GridPosition;
  /** px: where the cells begin, and how large each is. */
  readonly left: number;
  readonly size: number;
  readonly height: number;
}

const LABEL_EVERY = 5;
/** Characters of an id; more would run into the next. */
export const LONGEST_ID = 8;

/** The ids beside and below a table, a few of them, and what they are ids of. */
export function GridLabels({ userIds, movieIds, chosen, left, size, height }: GridLabelsProps) {
  const { Movie, idOf } = useNaming();
  const [across, down] = [size * movieIds.length, size * userIds.length];
  return (
    <svg className={styles.labels} width={left + across} height={height} aria-hidden="true">
      {userIds.map(
        (id, row) =>
          isLabelled(row, chosen.row) && (
            <text
              key={id}
              data-side={row === chosen.row ? 'users' : undefined}
              x={left - 6}
              y={(row + 0.5) * size}
              dy="0.35em"
              textAnchor="end"
            >
              {shorten(idOf('users', id), LONGEST_ID)}
            </text>
          ),
      )}
      {movieIds.map(
        (id, column) =>
          isLabelled(column, chosen.column) && (
            <text
              key={id}
              data-side={column === chosen.column ? 'movies' : undefined}
              x={left + (column + 0.5) * size}
              y={down + 15}
              textAnchor="middle"
            >
              {shorten(idOf('movies', id), LONGEST_ID)}
            </text>
          ),
      )}
      <text data-side="movies" x={left + across / 2} y={down + 33} textAnchor="middle">
        {`${Movie} id`}
      </text>
      <text data-side="users" transform={`translate(11,${down / 2}) rotate(-90)`} textAnchor="middle">
        User id
      </text>
    </svg>
  );
}

/** The first, every fifth and the selected one, whose neighbours make room. */
function isLabelled(place: number, chosen: number): boolean {
  if (place === chosen) return true;
  const isNeighbour = chosen >= 0 && Math.abs(place - chosen) < 2;
  return !isNeighbour && (place === 0 || (place + 1) % LABEL_EVERY === 0);
}
