import { Delaunay } from 'd3';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useMemo, useState } from 'react';
import chart from '../chart.module.css';
import { isDirection, nearestInDirection } from '../ratings/nearestInDirection';
import { PointCloud } from './PointCloud';
import styles from './PointMap.module.css';

interface PointMapProps {
  /** What lies where, for those who do not see it. */
  readonly label: string;
  /** The hue of the names and marks. */
  readonly side: 'users' | 'movies';
  /** x and y of each point in turn, px within the plot. */
  readonly points: Float64Array;
  /** Of the plot, px. */
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly axes: ReactNode;
  /** The selected point, and its name. */
  readonly selected: number | undefined;
  readonly name: string;
  readonly dark: boolean;
  readonly describe: (point: number) => string;
  readonly onSelect: (point: number) => void;
}

/** How far an arrow key goes at least, in px; the second with Shift. */
const STEP = { normal: 2, long: 40 };
/** Room for a label, px. */
const LABEL = 80;

/** Many points in a plane, each of them one user or movie. Point, or walk by arrow keys; Enter selects. */
export function PointMap(props: PointMapProps) {
  const { label, side, points, width, height, margin, axes, selected, name, dark, describe, onSelect } = props;
  const [pointed, setPointed] = useState<number>();
  /** Said once per key press, not while the pointer moves. */
  const [spoken, setSpoken] = useState('');
  const readoutId = useId();
  /** Made when first asked for: over a hundred thousand points it takes a moment. */
  const nearestPoint = useMemo(() => {
    let delaunay: Delaunay<unknown> | undefined;
    return (px: number, py: number): number => (delaunay ??= new Delaunay(points)).find(px, py);
  }, [points]);
  const pointAt = (event: MouseEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearestPoint(event.clientX - box.left, event.clientY - box.top);
  };
  const walk = (event: KeyboardEvent): void => {
    const from = pointed ?? selected ?? 0;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(from);
      return;
    }
    const next = isDirection(event.key)
      ? (nearestInDirection(points, from, event.key, event.shiftKey ? STEP.long : STEP.normal) ?? from)
      : { Home: outermost(points, -1), End: outermost(points, 1) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setPointed(next);
    setSpoken(describe(next));
  };

  const placeOf = (point: number) => ({ cx: points[2 * point]!, cy: points[2 * point + 1]! });
  const shown = pointed ?? selected;
  const size = { width: width + margin.left + margin.right, height: height + margin.top + margin.bottom };
  return (
    <div className={styles.map} data-side={side}>
      <div className={styles.plot} style={{ height: size.height }}>
        {width > 0 && (
          <>
            <PointCloud points={points} width={width} height={height} left={margin.left} top={margin.top} dark={dark} />
            <svg className={styles.marks} {...size} aria-hidden="true">
              <g transform={`translate(${margin.left},${margin.top})`}>
                {axes}
                {selected !== undefined && <Selected {...placeOf(selected)} name={name} width={width} />}
                {pointed !== undefined && <circle className={styles.pointed} {...placeOf(pointed)} r={7} />}
              </g>
            </svg>
            <div
              role="application"
              aria-roledescription="scatter plot"
              aria-label={label}
              aria-describedby={readoutId}
              tabIndex={0}
              className={styles.surface}
              style={{ left: margin.left, top: margin.top, width, height }}
              onPointerMove={(event) => {
                setPointed(pointAt(event));
              }}
              onPointerDown={(event) => {
                setPointed(pointAt(event));
              }}
              onPointerLeave={({ pointerType }) => {
                if (pointerType !== 'touch') setPointed(undefined);
              }}
              onBlur={() => {
                setPointed(undefined);
              }}
              onClick={(event) => {
                onSelect(pointAt(event));
              }}
              onKeyDown={walk}
            />
          </>
        )}
      </div>
      <p className={`${chart.readout} ${styles.readout}`} id={readoutId}>
        {shown === undefined ? 'Point at one of them.' : describe(shown)}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}

interface SelectedProps {
  readonly cx: number;
  readonly cy: number;
  readonly name: string;
  readonly width: number;
}

function Selected({ cx, cy, name, width }: SelectedProps) {
  const labelLeft = cx > width - LABEL;
  return (
    <>
      <circle className={styles.selected} cx={cx} cy={cy} r={5} />
      <text
        className={styles.name}
        x={cx + (labelLeft ? -10 : 10)}
        y={cy}
        dy="0.35em"
        textAnchor={labelLeft ? 'end' : 'start'}
      >
        {name}
      </text>
    </>
  );
}

/** @param sign 1 for the point farthest to the right, −1 for the one farthest to the left */
function outermost(points: Float64Array, sign: 1 | -1): number {
  let best = 0;
  for (let point = 1; 2 * point < points.length; point++) {
    if (sign * points[2 * point]! > sign * points[2 * best]!) best = point;
  }
  return best;
}
