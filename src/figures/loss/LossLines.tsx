import { line, type ScaleLinear, scaleLinear } from 'd3';
import { errorScale, isError } from './errorScale';
import styles from './LossLines.module.css';

/** Errors after a whole iteration: users solved, then movies. */
export interface LossPoint {
  readonly iteration: number;
  readonly training: number;
  readonly heldOut: number;
}

/** What every drawing of a run's errors shows. */
export interface LossData {
  readonly points: readonly LossPoint[];
  /** The curve of the run before, drawn faintly. */
  readonly ghost: readonly LossPoint[];
  /** Held-out error of the bias baseline, which needs no factors. */
  readonly baseline: number | undefined;
  /** What no held-out error is expected to get below, where that is known. */
  readonly floor?: number | undefined;
  /** Where the run will end. */
  readonly iterations: number;
}

export interface LossScales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** Iterations to the right from 1, errors upward from 0, on so many pixels. */
export function lossScales({ points, ghost, iterations }: LossData, width: number, height: number): LossScales {
  const errors = [...points, ...ghost].flatMap(({ training, heldOut }) => [training, heldOut]);
  return {
    x: scaleLinear([1, Math.max(iterations, 2)], [0, width]),
    y: errorScale(errors, height),
  };
}

/** Held-out, training and baseline errors, and the run before them. */
export function LossLines({ data, scales: { x, y } }: { readonly data: LossData; readonly scales: LossScales }) {
  const [first, last] = x.domain() as [number, number];
  const path = (points: readonly LossPoint[], value: (point: LossPoint) => number): string =>
    line<LossPoint>(
      ({ iteration }) => x(iteration),
      (point) => y(value(point)),
    ).defined((point) => isError(value(point)))(points) ?? '';
  const ghost = data.ghost.filter(({ iteration }) => iteration <= last);
  return (
    <>
      <g className={styles.ghost} data-testid="ghost">
        <path className={styles.heldOut} d={path(ghost, (point) => point.heldOut)} />
        <path className={styles.training} d={path(ghost, (point) => point.training)} />
      </g>
      {isError(data.baseline) && (
        <line className={styles.baseline} x1={x(first)} x2={x(last)} y1={y(data.baseline)} y2={y(data.baseline)} />
      )}
      {isError(data.floor) && (
        <line
          className={styles.floor}
          data-testid="floor"
          x1={x(first)}
          x2={x(last)}
          y1={y(data.floor)}
          y2={y(data.floor)}
        />
      )}
      <path className={styles.heldOut} d={path(data.points, (point) => point.heldOut)} />
      <path className={styles.training} d={path(data.points, (point) => point.training)} />
    </>
  );
}

/** Whole iterations, the first and the last among them, not crowded. */
export function iterationTicks({ x }: LossScales, count: number): number[] {
  const [first, last] = x.domain() as [number, number];
  const inner = x
    .ticks(count)
    .filter((tick) => Number.isInteger(tick) && tick > first && last - tick >= (last - first) / count / 1.6);
  return [first, ...inner, last];
}
