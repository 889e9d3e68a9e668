import { area, curveStepAfter, max, scaleLinear } from 'd3';
import type { Density } from '../../trainer/shared/questions';
import { useNaming } from '../naming';
import type { PlaneNumbers } from './cells';
import styles from './RatingPlane.module.css';

interface DensityStripProps {
  readonly side: 'users' | 'movies';
  readonly numbers: PlaneNumbers;
  readonly density: Density;
  /** What the plot shows on this axis; while the view moves, not yet what the density is of. */
  readonly shown: readonly [from: number, to: number];
  /** Along the plot, in px. */
  readonly length: number;
  /** Away from the plot. */
  readonly thickness: number;
}

/** How many ratings the ids along one side of the plot have, of those in view: above it for movies, at its right for users. */
export function DensityStrip({
  side,
  numbers,
  density: { range, perId },
  shown,
  length,
  thickness,
}: DensityStripProps) {
  const { movie } = useNaming();
  const along = scaleLinear(shown, [0, length]);
  const highest = max(perId) ?? 0;
  const away = scaleLinear([0, highest > 0 ? highest : 1], [0, thickness]);
  const tick = away.ticks(2).at(-1)!;
  const step = (range[1] - range[0]) / perId.length;
  const title = `Ratings per ${side === 'movies' ? movie : 'user'}${numbers[side] === 'ids' ? ' id' : ''}, in view`;
  const places = [...perId, perId.at(-1) ?? 0];
  const across = area<number>()
    .x((_, index) => along(range[0] + index * step))
    .y0(0)
    .y1((value) => -away(value))
    .curve(curveStepAfter);
  return (
    // Drawn as if above the plot; at its right it is turned and mirrored, so that ids run down.
    <g className={styles.strip} data-side={side}>
      <svg
        {...(side === 'movies'
          ? { y: -thickness, width: length, height: thickness }
          : { width: thickness, height: length })}
      >
        <path
          d={across(places) ?? ''}
          transform={side === 'movies' ? `translate(0,${thickness})` : 'matrix(0,1,-1,0,0,0)'}
        />
      </svg>
      {side === 'movies' ? (
        <>
          <line x2={length} y1={-away(tick)} y2={-away(tick)} />
          <text x={-7} y={-away(tick)} dy="0.35em" textAnchor="end">
            {tick}
          </text>
          <text className={styles.title} y={-thickness - 7}>
            {title}
          </text>
        </>
      ) : (
        <>
          <line y2={length} x1={away(tick)} x2={away(tick)} />
          <text x={away(tick)} y={length + 17} textAnchor="middle">
            {tick}
          </text>
          <text className={styles.title} transform={`translate(${thickness + 8},0) rotate(90)`}>
            {title}
          </text>
        </>
      )}
    </g>
  );
}
