import styles from './SparsityWaffle.module.css';

interface SparsityWaffleProps {
  /** So many cells of the table for each rating. */
  readonly cells: number;
}

/** More squares than this are too small to see. */
export const MOST_SQUARES = 2000;
/** About so many times as wide as high. */
const ASPECT = 8;
/** Side of a square; the rest of its place is the gap to the next. */
const SQUARE = 0.88;

/** How full the table is, as an area: of so many squares, one is filled. */
export function SparsityWaffle({ cells }: SparsityWaffleProps) {
  if (cells < 1 || cells > MOST_SQUARES) return null;
  const columns = Math.ceil(Math.sqrt(ASPECT * cells));
  const rows = Math.ceil(cells / columns);
  return (
    <svg
      className={styles.waffle}
      viewBox={`0 0 ${columns - 1 + SQUARE} ${rows - 1 + SQUARE}`}
      role="img"
      aria-label={`Of ${cells} squares one is filled`}
    >
      {Array.from({ length: cells }, (_, cell) => (
        <rect
          key={cell}
          className={cell === 0 ? styles.filled : styles.empty}
          x={cell % columns}
          y={Math.floor(cell / columns)}
          width={SQUARE}
          height={SQUARE}
        />
      ))}
    </svg>
  );
}
