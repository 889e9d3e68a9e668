import { range, rgb } from 'd3';
import { formatStars } from '../../ui/format';
import type { GridPosition } from '../../ui/gridKeys';
import type { useGridFocus } from '../../ui/useGridFocus';
import { inkOn, RATING_GROUND, ratingColor, toRgb } from '../colors';
import { useNaming } from '../naming';
import styles from './FactorizationDiagram.module.css';

export interface SmallRating {
  readonly user: number;
  readonly movie: number;
  readonly rating: number;
}

interface SmallRatingGridProps {
  readonly users: number;
  readonly movies: number;
  readonly ratings: readonly SmallRating[];
  readonly ratingRange: readonly [lowest: number, highest: number];
  /** users × movies; undefined where the factors are not known yet. */
  readonly predictions: readonly (number | undefined)[];
  readonly selected: GridPosition;
  readonly lit: GridPosition;
  readonly grid: ReturnType<typeof useGridFocus>;
  readonly onPoint: (position: GridPosition | undefined) => void;
  readonly onSelect: (position: GridPosition) => void;
}

/** R: ratings as solid cells, predictions as outlined ones with smaller numbers, the rest empty. */
export function SmallRatingGrid(props: SmallRatingGridProps) {
  const { users, movies, ratings, ratingRange, predictions, selected, lit, grid, onPoint, onSelect } = props;
  const naming = useNaming();
  const ratingAt = (user: number, movie: number): number | undefined =>
    ratings.find((rating) => rating.user === user && rating.movie === movie)?.rating;
  return (
    <div className={styles.side} data-side="ratings">
      <p className={styles.title}>
        R: {users} users × {movies} {naming.movies}
      </p>
      <div
        className={styles.matrix}
        role="grid"
        aria-label={`Ratings and predictions: ${users} users, ${movies} ${naming.movies}`}
        onKeyDown={grid.onKeyDown}
        onPointerLeave={() => {
          onPoint(undefined);
        }}
      >
        <div role="row" className={styles.row}>
          <span role="columnheader" className={styles.name} style={{ gridRow: 1, gridColumn: 1 }}>
            <span className="visually-hidden">User</span>
          </span>
          {range(movies).map((movie) => (
            <span
              key={movie}
              role="columnheader"
              aria-label={`${naming.Movie} ${movie}`}
              className={styles.name}
              data-lit={movie === lit.column ? 'movies' : undefined}
              style={{ gridRow: 1, gridColumn: movie + 2 }}
            >
              {movie}
            </span>
          ))}
        </div>
        {range(users).map((user) => (
          <div key={user} role="row" className={styles.row}>
            <span
              role="rowheader"
              aria-label={`User ${user}`}
              className={styles.name}
              data-lit={user === lit.row ? 'users' : undefined}
              style={{ gridRow: user + 2, gridColumn: 1 }}
            >
              {user}
            </span>
            {range(movies).map((movie) => {
              const here = { row: user, column: movie };
              const rating = ratingAt(user, movie);
              const predicted = predictions[user * movies + movie];
              return (
                <span
                  key={movie}
                  role="gridcell"
                  {...grid.cell(user, movie)}
                  className={styles.cell}
                  aria-label={describeCell(user, `${naming.movie} ${movie}`, rating, predicted)}
                  aria-selected={user === selected.row && movie === selected.column}
                  data-kind={rating !== undefined ? 'rated' : predicted !== undefined ? 'predicted' : 'empty'}
                  data-lit={user === lit.row && movie === lit.column}
                  style={{
                    gridRow: user + 2,
                    gridColumn: movie + 2,
                    ...paintOf(rating, predicted, ratingRange),
                  }}
                  onPointerEnter={({ pointerType }) => {
                    if (pointerType !== 'touch') onPoint(here);
                  }}
                  onClick={() => {
                    onSelect(here);
                  }}
                  onFocus={() => {
                    onPoint(undefined);
                    onSelect(here);
                  }}
                >
                  {rating ?? (predicted === undefined ? '' : formatStars(predicted))}
                </span>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function describeCell(user: number, movie: string, rating: number | undefined, predicted: number | undefined): string {
  const rated = rating === undefined ? 'not rated' : `rated ${rating}`;
  const said = predicted === undefined ? '' : `, predicted ${formatStars(predicted)}`;
  return `User ${user}, ${movie}: ${rated}${said}`;
}

/** A prediction takes a weak tint of the colour it would have as a rating. */
function paintOf(
  rating: number | undefined,
  predicted: number | undefined,
  [lowest, highest]: readonly [number, number],
) {
  const colorOf = (value: number): string => rgb(ratingColor(value, lowest, highest)).formatHex();
  if (rating !== undefined) {
    const color = colorOf(rating);
    return { background: color, color: inkOn(toRgb(color)) };
  }
  if (predicted === undefined) return { background: RATING_GROUND };
  const clamped = Math.min(highest, Math.max(lowest, predicted));
  return { background: `color-mix(in oklab, ${colorOf(clamped)} 30%, var(--page))` };
}
