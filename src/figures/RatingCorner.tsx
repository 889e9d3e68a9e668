import { range, scaleLinear } from 'd3';
import { useRovingFocus } from '../ui/useRovingFocus';
import { useWidth } from '../ui/useSize';
import { ratingColor, RATING_GROUND } from './colors';
import styles from './RatingCorner.module.css';

export interface CornerRating {
  readonly userId: number;
  readonly movieId: number;
  readonly rating: number;
}

interface RatingCornerProps {
  readonly ratings: readonly CornerRating[];
  /** Ids from 0 to below this are drawn. */
  readonly below: number;
  readonly ratingRange: readonly [lowest: number, highest: number];
  readonly selected: { readonly userId: number; readonly movieId: number | undefined };
  readonly onSelect: (rating: CornerRating) => void;
}

const MARGIN = { top: 8, right: 8, bottom: 40, left: 44 };
const MAX_SIZE = 460;

/** The ratings of the first few ids, one square each. Arrow keys walk from square to square, Enter selects. */
export function RatingCorner({ ratings, below, ratingRange, selected, onSelect }: RatingCornerProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const roving = useRovingFocus(ratings.length);
  const size = Math.min(width, MAX_SIZE);
  const inner = size - MARGIN.left - MARGIN.right;
  const x = scaleLinear([0, below], [0, inner]);
  const y = scaleLinear([0, below], [0, inner]);
  const cell = inner / below;
  const square = Math.max(6, cell * 0.72);

  return (
    <div ref={ref} className={styles.figure} style={{ minHeight: size }}>
      {inner > 0 && (
        <svg width={size} height={size} role="group" aria-label="Ratings of the first users and movies">
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`} onKeyDown={roving.onKeyDown}>
            <rect width={inner} height={inner} fill={RATING_GROUND} />
            {range(0, below, 5).map((id) => (
              <g key={id} className={styles.tick} aria-hidden="true">
                <text x={x(id + 0.5)} y={inner + 17} textAnchor="middle">
                  {id}
                </text>
                <text x={-9} y={y(id + 0.5)} dy="0.35em" textAnchor="end">
                  {id}
                </text>
              </g>
            ))}
            <text className={styles.movies} x={inner / 2} y={inner + 35} textAnchor="middle" aria-hidden="true">
              Movie id
            </text>
            <text
              className={styles.users}
              transform={`translate(-34,${inner / 2}) rotate(-90)`}
              textAnchor="middle"
              aria-hidden="true"
            >
              User id
            </text>
            {ratings.map((rating, index) => {
              const { userId, movieId } = rating;
              const isSelected = userId === selected.userId && movieId === selected.movieId;
              return (
                <g
                  key={index}
                  role="button"
                  {...roving.item(index)}
                  className={styles.cell}
                  aria-label={`User ${userId}, movie ${movieId}: rated ${rating.rating}`}
                  aria-pressed={isSelected}
                  onClick={() => {
                    onSelect(rating);
                  }}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' && event.key !== ' ') return;
                    event.preventDefault();
                    onSelect(rating);
                  }}
                >
                  <title>{`User ${userId}, movie ${movieId}: rated ${rating.rating}`}</title>
                  <rect className={styles.target} x={x(movieId)} y={y(userId)} width={cell} height={cell} />
                  <rect
                    className={styles.square}
                    x={x(movieId) + (cell - square) / 2}
                    y={y(userId) + (cell - square) / 2}
                    width={square}
                    height={square}
                    fill={ratingColor(rating.rating, ...ratingRange)}
                  />
                </g>
              );
            })}
          </g>
        </svg>
      )}
    </div>
  );
}
