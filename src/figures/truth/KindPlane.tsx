import { Delaunay, extent, scaleLinear } from 'd3';
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react';
import type { Side } from '../../als/matrix';
import { formatCount } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import { isDirection, nearestInDirection } from '../ratings/nearestInDirection';
import styles from './KindPlane.module.css';
import { kindShape } from './kindShapes';

interface KindPlaneProps {
  readonly side: Side;
  /** Ascending. */
  readonly ids: Int32Array;
  /** Two numbers per row: on the leading axis of the model, and on the second. */
  readonly places: Float32Array;
  /** The kind of each row, an index into the names. */
  readonly kinds: Uint8Array;
  readonly names: readonly string[];
  /** Row number of the one on display, if there is one. */
  readonly selected: number | undefined;
  readonly onSelect: (row: number) => void;
}

const HEIGHT = 260;
const MARGIN = { top: 8, right: 8, bottom: 24, left: 24 };
const RADIUS = { point: 2.5, selected: 6, legend: 5 };
/** How far an arrow key goes at least, in px; the second with Shift. */
const STEP = { normal: 2, long: 40 };
const NOUNS = { users: 'User', movies: 'Movie' } as const;

/** Users or movies on the two leading axes of the model, shaped by what they truly are. Point, or walk by arrow keys. */
export function KindPlane({ side, ids, places, kinds, names, selected, onSelect }: KindPlaneProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<number>();
  /** Said once per key press, not while the pointer moves. */
  const [spoken, setSpoken] = useState('');
  const readoutId = useId();
  const innerWidth = Math.max(0, width - MARGIN.left - MARGIN.right);
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;
  const { points, paths, zero } = useMemo(
    () => draw(places, kinds, names.length, innerWidth, innerHeight),
    [places, kinds, names, innerWidth, innerHeight],
  );
  const nearest = useMemo(() => {
    let delaunay: Delaunay<unknown> | undefined;
    return (x: number, y: number): number => (delaunay ??= new Delaunay(points)).find(x, y);
  }, [points]);

  const noun = NOUNS[side];
  const describe = (row: number): string => `${noun} ${ids[row]}: ${names[kinds[row]!]}.`;
  const rowAt = (event: MouseEvent): number => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return nearest(event.clientX - left, event.clientY - top);
  };
  const walk = (event: KeyboardEvent): void => {
    const from = pointed ?? selected ?? 0;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(from);
      return;
    }
    if (!isDirection(event.key)) return;
    event.preventDefault();
    const next = nearestInDirection(points, from, event.key, event.shiftKey ? STEP.long : STEP.normal) ?? from;
    setPointed(next);
    setSpoken(describe(next));
  };
  const markOf = (row: number): string =>
    kindShape(kinds[row]!, points[2 * row]!, points[2 * row + 1]!, RADIUS.selected);
  const told = pointed ?? selected;

  return (
    <div ref={ref} data-side={side} className={styles.figure}>
      <p className={styles.legend}>
        {names.map((name, kind) => (
          <span key={name} data-kind={kind}>
            <svg width="12" height="12" aria-hidden="true">
              <path className={styles.points} d={kindShape(kind, 6, 6, RADIUS.legend)} />
            </svg>
            {name} {formatCount(kinds.filter((each) => each === kind).length)}
          </span>
        ))}
      </p>
      <div className={styles.plot} style={{ height: HEIGHT }}>
        {innerWidth > 0 && (
          <>
            <svg className={chart.chart} width={width} height={HEIGHT} aria-hidden="true">
              <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
                <line className={chart.grid} x1={zero.x} x2={zero.x} y2={innerHeight} />
                <line className={chart.grid} x2={innerWidth} y1={zero.y} y2={zero.y} />
                <text x={innerWidth / 2} y={innerHeight + 18} textAnchor="middle">
                  Leading axis
                </text>
                <text transform={`translate(-10,${innerHeight / 2}) rotate(-90)`} textAnchor="middle">
                  Second axis
                </text>
                {paths.map((path, kind) => (
                  <path key={names[kind]} className={styles.points} data-kind={kind} d={path} />
                ))}
                {selected !== undefined && <path className={styles.selected} d={markOf(selected)} />}
                {pointed !== undefined && (
                  <circle className={styles.pointed} cx={points[2 * pointed]} cy={points[2 * pointed + 1]} r={8} />
                )}
              </g>
            </svg>
            <div
              role="application"
              aria-roledescription="scatter plot"
              aria-label={`${formatCount(ids.length)} ${side} by their true kinds`}
              aria-describedby={readoutId}
              tabIndex={0}
              className={styles.surface}
              style={{ left: MARGIN.left, top: MARGIN.top, width: innerWidth, height: innerHeight }}
              onPointerMove={(event) => {
                setPointed(rowAt(event));
              }}
              onPointerDown={(event) => {
                setPointed(rowAt(event));
              }}
              onPointerLeave={({ pointerType }) => {
                if (pointerType !== 'touch') setPointed(undefined);
              }}
              onBlur={() => {
                setPointed(undefined);
              }}
              onClick={(event) => {
                onSelect(rowAt(event));
              }}
              onKeyDown={walk}
            />
          </>
        )}
      </div>
      <p className={chart.readout} id={readoutId}>
        {told === undefined ? `Point at a ${noun.toLowerCase()} for its kind.` : describe(told)}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}

/** Where the points lie in px, a path for those of each kind, and where the axes cross. */
function draw(places: Float32Array, kinds: Uint8Array, kindCount: number, width: number, height: number) {
  const scaleOf = (axis: number, range: readonly [number, number]) => {
    const [least = 0, most = 0] = extent(places.filter((_, index) => index % 2 === axis));
    const room = 0.03 * (most - least) || 1;
    return scaleLinear([Math.min(0, least) - room, Math.max(0, most) + room], range);
  };
  const x = scaleOf(0, [0, width]);
  const y = scaleOf(1, [height, 0]);
  const points = Float64Array.from(places, (value, index) => (index % 2 === 0 ? x(value) : y(value)));
  const shapes = Array.from({ length: kindCount }, (): string[] => []);
  kinds.forEach((kind, row) => {
    shapes[kind]!.push(kindShape(kind, points[2 * row]!, points[2 * row + 1]!, RADIUS.point));
  });
  return { points, paths: shapes.map((each) => each.join('')), zero: { x: x(0), y: y(0) } };
}
