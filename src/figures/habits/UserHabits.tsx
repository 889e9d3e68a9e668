import { Delaunay } from 'd3';
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react';
import { formatCount, formatStars } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import { HabitAxes, habitScales } from './HabitAxes';
import { isDirection, nearestInDirection } from '../ratings/nearestInDirection';
import { PointCloud } from './PointCloud';
import chart from '../chart.module.css';
import styles from './UserHabits.module.css';

export interface HabitData {
  readonly counts: Int32Array;
  /** Stars, one per user. */
  readonly means: Float32Array;
  readonly deviations: Float32Array;
}

interface UserHabitsProps {
  readonly ids: Int32Array;
  readonly habits: HabitData;
  readonly ratingRange: readonly [lowest: number, highest: number];
  /** Place of the selected user among the ids. */
  readonly selected: number;
  readonly dark: boolean;
  readonly onSelect: (user: number) => void;
}

const MARGIN = { top: 10, right: 12, bottom: 42, left: 46 };
const HEIGHTS = { least: 230, most: 380, ofWidth: 0.62 };
/** How far an arrow key goes at least, in px; the second with Shift. */
const STEP = { normal: 2, long: 40 };
/** Room for a label, px. */
const LABEL = 80;

/** Every user as a point: across the mean of their ratings, up their spread. Point, or walk by arrow keys; Enter selects. */
export function UserHabits({ ids, habits, ratingRange, selected, dark, onSelect }: UserHabitsProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<number>();
  /** Said once per key press, not while the pointer moves. */
  const [spoken, setSpoken] = useState('');
  const readoutId = useId();
  const [lowest, highest] = ratingRange;
  const innerWidth = Math.max(0, width - MARGIN.left - MARGIN.right);
  const innerHeight = Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, innerWidth * HEIGHTS.ofWidth));
  const { means, deviations } = habits;
  const { scales, points } = useMemo(() => {
    const placed = habitScales(lowest, highest, innerWidth, innerHeight);
    const places = new Float64Array(2 * means.length);
    means.forEach((mean, user) => {
      places.set([placed.x(mean), placed.y(deviations[user]!)], 2 * user);
    });
    return { scales: placed, points: places };
  }, [means, deviations, lowest, highest, innerWidth, innerHeight]);
  /** Made when first asked for: over a hundred thousand points it takes a moment. */
  const nearestUser = useMemo(() => {
    let delaunay: Delaunay<unknown> | undefined;
    return (px: number, py: number): number => (delaunay ??= new Delaunay(points)).find(px, py);
  }, [points]);

  const describe = (user: number): string => {
    const others = coinciding(habits, user);
    const ratings = habits.counts[user]!;
    return `User ${ids[user]}: mean ${formatStars(means[user]!)}, spread ${formatStars(deviations[user]!)}, ${formatCount(ratings)} ${ratings === 1 ? 'rating' : 'ratings'}.${
      others === 0 ? '' : ` ${formatCount(others)} ${others === 1 ? 'other lies' : 'others lie'} on the same point.`
    }`;
  };
  const userAt = (event: MouseEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearestUser(event.clientX - box.left, event.clientY - box.top);
  };
  const walk = (event: KeyboardEvent): void => {
    const from = pointed ?? selected;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(from);
      return;
    }
    const next = isDirection(event.key)
      ? (nearestInDirection(points, from, event.key, event.shiftKey ? STEP.long : STEP.normal) ?? from)
      : { Home: extreme(means, -1), End: extreme(means, 1) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setPointed(next);
    setSpoken(describe(next));
  };

  const placeOf = (user: number) => ({ cx: points[2 * user]!, cy: points[2 * user + 1]! });
  const marked = placeOf(selected);
  const labelLeft = marked.cx > innerWidth - LABEL;
  return (
    <div ref={ref}>
      <div className={styles.plot} style={{ height: innerHeight + MARGIN.top + MARGIN.bottom }}>
        {innerWidth > 0 && (
          <>
            <PointCloud
              points={points}
              width={innerWidth}
              height={innerHeight}
              left={MARGIN.left}
              top={MARGIN.top}
              dark={dark}
            />
            <svg
              className={styles.marks}
              width={width}
              height={innerHeight + MARGIN.top + MARGIN.bottom}
              aria-hidden="true"
            >
              <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
                <HabitAxes {...scales} />
                <circle className={styles.selected} {...marked} r={5} />
                <text
                  className={styles.name}
                  x={marked.cx + (labelLeft ? -10 : 10)}
                  y={marked.cy}
                  dy="0.35em"
                  textAnchor={labelLeft ? 'end' : 'start'}
                >
                  user {ids[selected]}
                </text>
                {pointed !== undefined && <circle className={styles.pointed} {...placeOf(pointed)} r={7} />}
              </g>
            </svg>
            <div
              role="application"
              aria-roledescription="scatter plot"
              aria-label={`${formatCount(ids.length)} users by mean and spread`}
              aria-describedby={readoutId}
              tabIndex={0}
              className={styles.surface}
              style={{ left: MARGIN.left, top: MARGIN.top, width: innerWidth, height: innerHeight }}
              onPointerMove={(event) => {
                setPointed(userAt(event));
              }}
              onPointerDown={(event) => {
                setPointed(userAt(event));
              }}
              onPointerLeave={({ pointerType }) => {
                if (pointerType !== 'touch') setPointed(undefined);
              }}
              onBlur={() => {
                setPointed(undefined);
              }}
              onClick={(event) => {
                onSelect(userAt(event));
              }}
              onKeyDown={walk}
            />
          </>
        )}
      </div>
      <p className={`${chart.readout} ${styles.readout}`} id={readoutId}>
        {describe(pointed ?? selected)}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}

/** How many other users have the very same mean and spread. */
function coinciding({ means, deviations }: HabitData, user: number): number {
  let others = -1;
  for (let other = 0; other < means.length; other++) {
    if (means[other] === means[user] && deviations[other] === deviations[user]) others++;
  }
  return others;
}

/** @param sign 1 for the index of the largest value, −1 for that of the smallest */
function extreme(values: Float32Array, sign: 1 | -1): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) {
    if (sign * values[index]! > sign * values[best]!) best = index;
  }
  return best;
}
