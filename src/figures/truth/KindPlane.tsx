import { useNaming, wordsOf } from '../naming';
import { extent, scaleLinear } from 'd3';
import { useId, useMemo } from 'react';
import type { Side } from '../../als/matrix';
import { formatCount } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import shared from '../habits/points.module.css';
import { usePointWalk } from '../habits/usePointWalk';
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

/** Users or movies on the two leading axes of the model, shaped by what they truly are. Point, or walk by arrow keys. */
export function KindPlane({ side, ids, places, kinds, names, selected, onSelect }: KindPlaneProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const readoutId = useId();
  const innerWidth = Math.max(0, width - MARGIN.left - MARGIN.right);
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;
  const { points, paths, zero } = useMemo(
    () => draw(places, kinds, names.length, innerWidth, innerHeight),
    [places, kinds, names, innerWidth, innerHeight],
  );

  const naming = useNaming();
  const { one, many } = wordsOf(side, naming);
  const describe = (row: number): string => `${naming.headOf(side, ids[row]!)}: ${names[kinds[row]!]}.`;
  const { pointed, told, spoken, surface } = usePointWalk({ points, selected, describe, onSelect });
  const markOf = (row: number): string =>
    kindShape(kinds[row]!, points[2 * row]!, points[2 * row + 1]!, RADIUS.selected);

  return (
    <div ref={ref} data-side={side} className={styles.figure}>
      <p className={shared.legend}>
        {names.map((name, kind) => (
          <span key={name} data-kind={kind}>
            <svg width="12" height="12" aria-hidden="true">
              <path className={styles.points} d={kindShape(kind, 6, 6, RADIUS.legend)} />
            </svg>
            {name} {formatCount(kinds.filter((each) => each === kind).length)}
          </span>
        ))}
      </p>
      <div className={shared.plot} style={{ height: HEIGHT }}>
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
                  <circle className={shared.pointed} cx={points[2 * pointed]} cy={points[2 * pointed + 1]} r={8} />
                )}
              </g>
            </svg>
            <div
              role="application"
              aria-roledescription="scatter plot"
              aria-label={`${formatCount(ids.length)} ${many} by their true kinds`}
              aria-describedby={readoutId}
              tabIndex={0}
              className={shared.surface}
              style={{ left: MARGIN.left, top: MARGIN.top, width: innerWidth, height: innerHeight }}
              {...surface}
            />
          </>
        )}
      </div>
      <p className={chart.readout} id={readoutId}>
        {told === undefined ? `Point at a ${one} for its kind.` : describe(told)}
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
