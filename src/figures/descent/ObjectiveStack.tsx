import { area, format, scaleLinear } from 'd3';
import { useId } from 'react';
import { formatCount } from '../../ui/format';
import chart from '../chart.module.css';
import { spreadLabels } from '../spreadLabels';
import { type ObjectiveStep, objectiveOf } from './descent';
import styles from './DescentChart.module.css';
import { type DescentPart, OBJECTIVE } from './geometry';

const formatShort = format('~s');
/** Least distance of two labels, px. */
const LINE = 15;

/** Squared errors, and the penalty on top of them. */
export function ObjectiveStack({ steps, scaled, x, width, shown, narrow }: DescentPart) {
  const clipId = useId();
  const y = scaleLinear([0, Math.max(1, ...scaled.map(objectiveOf))], [OBJECTIVE, 0]).nice(4);
  const stack = (low: (step: ObjectiveStep) => number, high: (step: ObjectiveStep) => number): string =>
    area<ObjectiveStep>(
      ({ halfStep }) => x(halfStep),
      (step) => y(low(step)),
      (step) => y(high(step)),
    )(steps) ?? '';
  const beyond = steps[0] !== undefined && objectiveOf(steps[0]) > y.domain()[1]! ? steps[0] : undefined;
  return (
    <>
      <clipPath id={clipId}>
        <rect y={-1} width={width} height={OBJECTIVE + 2} />
      </clipPath>
      {y.ticks(4).map((value) => (
        <g key={value} transform={`translate(0,${y(value)})`}>
          <line className={chart.grid} x2={width} />
          <text x={-8} dy="0.35em" textAnchor="end">
            {formatShort(value)}
          </text>
        </g>
      ))}
      <g clipPath={`url(#${clipId})`}>
        <path
          className={styles.dataTerm}
          d={stack(
            () => 0,
            ({ dataTerm }) => dataTerm,
          )}
        />
        <path className={styles.penalty} d={stack(({ dataTerm }) => dataTerm, objectiveOf)} />
      </g>
      {beyond !== undefined && (
        <text x={x(beyond.halfStep) + 14} y={-6}>
          ↑ {formatCount(objectiveOf(beyond))} at half-step 1
        </text>
      )}
      {shown !== undefined && <Labels shown={shown} y={y} left={width + 10} narrow={narrow} />}
    </>
  );
}

interface LabelsProps {
  readonly shown: ObjectiveStep;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly narrow: boolean;
}

function Labels({ shown, y, left, narrow }: LabelsProps) {
  const { dataTerm, penalty } = shown;
  const labels = spreadLabels(
    [
      { key: 'penalty', text: 'penalty', value: dataTerm + penalty / 2 },
      { key: 'dataTerm', text: 'errors²', value: dataTerm / 2 },
    ],
    (middle) => Math.max(0, y(middle)),
    LINE,
    OBJECTIVE,
  );
  return labels.map(({ key, text, at }) => (
    <text key={key} className={chart.label} x={left} y={at} dy="0.35em">
      {text} {!narrow && <tspan className={chart.value}>{formatCount(shown[key])}</tspan>}
    </text>
  ));
}
