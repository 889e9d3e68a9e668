import { kindShape } from '../truth/kindShapes';
import { useNaming, wordsOf } from '../naming';
import { max, min, scaleLinear } from 'd3';
import { useMemo } from 'react';
import { formatCount, formatStars } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import { PointMap } from '../habits/PointMap';
import shared from '../habits/points.module.css';
import styles from './LeadingPlane.module.css';

interface LeadingPlaneProps {
  readonly side: 'users' | 'movies';
  readonly ids: Int32Array;
  /** Per row the values on the first and on the second axis. */
  readonly places: Float32Array;
  /** A row number. */
  readonly selected: number | undefined;
  /** Rows to be told from the others: by name, and by row number 1 where it is one of them. */
  readonly marked?: { readonly name: string; readonly rows: Uint8Array } | undefined;
  readonly dark: boolean;
  readonly onSelect: (row: number) => void;
}

const MARGIN = { top: 10, right: 12, bottom: 42, left: 46 };
const HEIGHT = { least: 220, most: 320 };
const PAD = 0.04;
/** Marked points are triangles among discs. */
const MARK = { shape: 1, radius: 2.2 };

/** One side of the model on the two leading of its own axes. */
export function LeadingPlane({ side, ids, places, selected, marked, dark, onSelect }: LeadingPlaneProps) {
  const [ref, fullWidth] = useWidth<HTMLDivElement>();
  const width = Math.max(0, fullWidth - MARGIN.left - MARGIN.right);
  const height = Math.min(HEIGHT.most, Math.max(HEIGHT.least, width));
  const { x, y, points } = useMemo(() => {
    const firsts = places.filter((_, index) => index % 2 === 0);
    const seconds = places.filter((_, index) => index % 2 === 1);
    const [across, up] = [scaleLinear(padded(firsts), [0, width]), scaleLinear(padded(seconds), [height, 0])];
    return {
      ...{ x: across, y: up },
      points: Float64Array.from(places, (value, index) => (index % 2 === 0 ? across(value) : up(value))),
    };
  }, [places, width, height]);
  const marks = useMemo(() => {
    let path = '';
    marked?.rows.forEach((isMarked, row) => {
      if (isMarked === 1) path += kindShape(MARK.shape, points[2 * row]!, points[2 * row + 1]!, MARK.radius);
    });
    return path;
  }, [marked, points]);
  const markedCount = marked?.rows.reduce((sum, isMarked) => sum + isMarked, 0) ?? 0;
  const naming = useNaming();
  return (
    <div ref={ref}>
      {marked !== undefined && (
        <p className={shared.legend}>
          <span>
            <svg width="12" height="12" aria-hidden="true">
              <path className={styles.marks} d={kindShape(MARK.shape, 6, 6, 5)} />
            </svg>
            {marked.name} {formatCount(markedCount)}
          </span>
          <span>
            <svg width="12" height="12" aria-hidden="true">
              <circle className={styles.rest} cx="6" cy="6" r="3" />
            </svg>
            others {formatCount(ids.length - markedCount)}
          </span>
        </p>
      )}
      <PointMap
        label={`${formatCount(ids.length)} ${wordsOf(side, naming).many} on the two leading axes`}
        side={side}
        points={points}
        width={width}
        height={height}
        margin={MARGIN}
        axes={
          <g className={styles.axes}>
            <path className={styles.marks} d={marks} />
            <line className={styles.zero} x2={width} y1={y(0)} y2={y(0)} />
            <line className={styles.base} x2={width} y1={height} y2={height} />
            {x.ticks(5).map((value) => (
              <text key={value} x={x(value)} y={height + 18} textAnchor="middle">
                {x.tickFormat(5)(value)}
              </text>
            ))}
            {y.ticks(5).map((value) => (
              <text key={value} x={-8} y={y(value)} dy="0.35em" textAnchor="end">
                {y.tickFormat(5)(value)}
              </text>
            ))}
            <text x={width / 2} y={height + 37} textAnchor="middle">
              First axis
            </text>
            <text transform={`translate(-36,${height / 2}) rotate(-90)`} textAnchor="middle">
              Second axis
            </text>
          </g>
        }
        selected={selected}
        name={selected === undefined ? '' : naming.nameOf(side, ids[selected]!)}
        dark={dark}
        describe={(row) =>
          `${naming.headOf(side, ids[row]!)}: ${formatStars(places[2 * row]!)} on the first axis, ${formatStars(places[2 * row + 1]!)} on the second${marked?.rows[row] === 1 ? `; ${marked.name}` : ''}.`
        }
        onSelect={onSelect}
      />
    </div>
  );
}

/** Zero is always in sight. */
function padded(values: Float32Array): [number, number] {
  const [low, high] = [Math.min(0, min(values) ?? 0), Math.max(0, max(values) ?? 0)];
  const pad = PAD * (high - low) || 1;
  return [low - pad, high + pad];
}
