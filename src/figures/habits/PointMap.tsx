import { type ReactNode, useId } from 'react';
import { shorten } from '../../ui/shorten';
import chart from '../chart.module.css';
import { PointCloud } from './PointCloud';
import shared from './points.module.css';
import styles from './PointMap.module.css';
import { usePointWalk } from './usePointWalk';

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

/** Room for a label at least, and for each of its characters, px. */
const LABEL = 80;
const CHARACTER = 7;

/** Many points in a plane, each of them one user or movie. Point, or walk by arrow keys; Enter selects. */
export function PointMap(props: PointMapProps) {
  const { label, side, points, width, height, margin, axes, selected, name, dark, describe, onSelect } = props;
  const { pointed, told, spoken, surface } = usePointWalk({ points, selected, describe, onSelect });
  const readoutId = useId();

  const placeOf = (point: number) => ({ cx: points[2 * point]!, cy: points[2 * point + 1]! });
  const size = { width: width + margin.left + margin.right, height: height + margin.top + margin.bottom };
  return (
    <div className={styles.map} data-side={side}>
      <div className={shared.plot} style={{ height: size.height }}>
        {width > 0 && (
          <>
            <PointCloud points={points} width={width} height={height} left={margin.left} top={margin.top} dark={dark} />
            <svg className={styles.marks} {...size} aria-hidden="true">
              <g transform={`translate(${margin.left},${margin.top})`}>
                {axes}
                {selected !== undefined && <Selected {...placeOf(selected)} name={name} width={width} />}
                {pointed !== undefined && <circle className={shared.pointed} {...placeOf(pointed)} r={7} />}
              </g>
            </svg>
            <div
              role="application"
              aria-roledescription="scatter plot"
              aria-label={label}
              aria-describedby={readoutId}
              tabIndex={0}
              className={shared.surface}
              style={{ left: margin.left, top: margin.top, width, height }}
              {...surface}
            />
          </>
        )}
      </div>
      <p className={`${chart.readout} ${styles.readout}`} id={readoutId}>
        {told === undefined ? 'Point at one of them.' : describe(told)}
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
  // One side of the point has half the width at least.
  const label = shorten(name, Math.floor(width / 2 / CHARACTER));
  const labelLeft = cx > width - Math.max(LABEL, CHARACTER * label.length + 14);
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
        {label}
      </text>
    </>
  );
}
