import { range, scaleLinear } from 'd3';
import { type MouseEvent, useState } from 'react';
import { useRovingFocus } from '../../ui/useRovingFocus';
import { useWidth } from '../../ui/useSize';
import { formatRated } from '../../ui/format';
import { ratingColor, RATING_GROUND } from '../colors';
import { type Naming, useNaming } from '../naming';
import type { PlaneNumbers } from '../plane/cells';
import { isDirection, nearestInDirection } from './nearestInDirection';
import styles from './RatingCorner.module.css';

export interface CornerRating {
  readonly userId: number;
  readonly movieId: number;
  readonly rating: number;
}

interface RatingCornerProps {
  /** In the order of the file: of a pair that is rated twice, the later rating lies on top. */
  readonly ratings: readonly CornerRating[];
  /** Ids, or places, from 0 to below this are drawn. */
  readonly below: number;
  readonly numbers: PlaneNumbers;
  readonly ratingRange: readonly [lowest: number, highest: number];
  readonly selected: { readonly userId: number; readonly movieId: number | undefined };
  /** Index of the rating that is pointed at, here or where else it stands. */
  readonly pointed: number | undefined;
  readonly onPoint: (index: number | undefined) => void;
  readonly onSelect: (rating: CornerRating) => void;
}

const MARGIN = { top: 8, right: 8, bottom: 40, left: 44 };
const MAX_SIZE = 460;
/** A finger is not exact: the nearest square within so many px is meant. */
const REACH = 22;

/** The ratings of the first few ids, one square each. Arrow keys walk from square to square, Enter selects. */
export function RatingCorner(props: RatingCornerProps) {
  const { ratings, below, numbers, ratingRange, selected, pointed, onPoint, onSelect } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const [focused, setFocused] = useState<number>();
  const naming = useNaming();
  const places = Float64Array.from(ratings.flatMap(({ userId, movieId }) => [movieId, userId]));
  const roving = useRovingFocus(ratings.length, (from, key) =>
    isDirection(key) ? nearestInDirection(places, from, key, 1) : undefined,
  );
  const size = Math.min(width, MAX_SIZE);
  const inner = size - MARGIN.left - MARGIN.right;
  const x = scaleLinear([0, below], [0, inner]);
  const y = scaleLinear([0, below], [0, inner]);
  const cell = inner / below;
  const square = Math.max(6, cell * 0.72);
  const isSelected = ({ userId, movieId }: CornerRating): boolean =>
    userId === selected.userId && movieId === selected.movieId;
  const isShown = selected.userId < below;

  const nearestTo = (event: MouseEvent): number | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    const distances = ratings.map(({ userId, movieId }) =>
      Math.hypot(
        event.clientX - box.left - MARGIN.left - x(movieId + 0.5),
        event.clientY - box.top - MARGIN.top - y(userId + 0.5),
      ),
    );
    const nearest = Math.min(REACH, ...distances);
    const index = distances.lastIndexOf(nearest);
    return index < 0 ? undefined : index;
  };
  const read = pointed ?? focused;
  const told = read === undefined ? ratings.find(isSelected) : ratings[read];

  return (
    <div ref={ref} className={styles.figure}>
      <div style={{ minHeight: size }}>
        {inner > 0 && (
          <svg
            className={styles.plot}
            width={size}
            height={size}
            role="group"
            aria-label={`Ratings of the first users and ${naming.movies}`}
            onPointerMove={(event) => {
              onPoint(nearestTo(event));
            }}
            onPointerLeave={() => {
              onPoint(undefined);
            }}
            onClick={(event) => {
              const nearest = nearestTo(event);
              if (nearest !== undefined) onSelect(ratings[nearest]!);
            }}
          >
            <g transform={`translate(${MARGIN.left},${MARGIN.top})`} onKeyDown={roving.onKeyDown}>
              <rect width={inner} height={inner} fill={RATING_GROUND} />
              {isShown && <rect className={styles.band} y={y(selected.userId)} width={inner} height={cell} />}
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
                {numbers.movies === 'ids' ? `${naming.Movie} id` : `${naming.Movies}, numbered`}
              </text>
              <text
                className={styles.users}
                transform={`translate(-34,${inner / 2}) rotate(-90)`}
                textAnchor="middle"
                aria-hidden="true"
              >
                {numbers.users === 'ids' ? 'User id' : 'Users, numbered'}
              </text>
              {ratings.map((rating, index) => {
                const { onFocus, ...item } = roving.item(index);
                return (
                  <rect
                    key={index}
                    role="button"
                    {...item}
                    className={styles.square}
                    data-pointed={index === pointed}
                    aria-label={describe(rating, naming)}
                    aria-pressed={isSelected(rating)}
                    x={x(rating.movieId) + (cell - square) / 2}
                    y={y(rating.userId) + (cell - square) / 2}
                    width={square}
                    height={square}
                    fill={ratingColor(rating.rating, ...ratingRange)}
                    onFocus={() => {
                      onFocus();
                      setFocused(index);
                    }}
                    onBlur={() => {
                      setFocused(undefined);
                    }}
                    onClick={(event) => {
                      event.stopPropagation();
                      onSelect(rating);
                    }}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' && event.key !== ' ') return;
                      event.preventDefault();
                      onSelect(rating);
                    }}
                  />
                );
              })}
            </g>
          </svg>
        )}
      </div>
      <p className={styles.readout}>
        {told === undefined ? 'Point at a square for its rating.' : `${describe(told, naming)}.`}
      </p>
    </div>
  );
}

function describe({ userId, movieId, rating }: CornerRating, { headOf, nameOf }: Naming): string {
  return `${headOf('users', userId)}, ${nameOf('movies', movieId)}: rated ${formatRated(rating)}`;
}
