import { line, scaleLinear } from 'd3';
import { useId } from 'react';
import { formatError } from '../../ui/format';
import chart from '../chart.module.css';
import lines from '../loss/LossLines.module.css';
import type { ObjectiveStep } from './descent';
import { type DescentPart, HELD_OUT } from './geometry';

/** The error on held-out ratings, on the same half-steps. */
export function HeldOutLine({ steps, scaled, x, width, shown, narrow }: DescentPart) {
  const clipId = useId();
  const errors = scaled.map(({ heldOutRmse }) => heldOutRmse);
  const isMeasured = errors.every(Number.isFinite);
  const ends = isMeasured ? [Math.min(...errors), Math.max(...errors)] : [0, 1];
  const y = scaleLinear(ends, [HELD_OUT, 0]).nice(3);
  const path = line<ObjectiveStep>(
    ({ halfStep }) => x(halfStep),
    ({ heldOutRmse }) => y(heldOutRmse),
  )(steps);
  const isInside = isMeasured && shown !== undefined && scaled.includes(shown);
  return (
    <>
      <clipPath id={clipId}>
        <rect y={-2} width={width} height={HELD_OUT + 4} />
      </clipPath>
      {!isMeasured && <text y={HELD_OUT / 2}>no held-out rating can be predicted</text>}
      {isMeasured &&
        y.ticks(3).map((value) => (
          <g key={value} transform={`translate(0,${y(value)})`}>
            <line className={chart.grid} x2={width} />
            <text x={-8} dy="0.35em" textAnchor="end">
              {y.tickFormat(3)(value)}
            </text>
          </g>
        ))}
      {isMeasured && <path className={lines.heldOut} clipPath={`url(#${clipId})`} d={path ?? ''} />}
      {isInside && (
        <>
          <circle className={chart.dot} cx={x(shown.halfStep)} cy={y(shown.heldOutRmse)} r={3.5} />
          <text className={chart.label} x={width + 10} y={y(shown.heldOutRmse)} dy="0.35em">
            held-out {!narrow && <tspan className={chart.value}>{formatError(shown.heldOutRmse)}</tspan>}
          </text>
        </>
      )}
      {x
        .ticks(narrow ? 4 : 8)
        .filter(Number.isInteger)
        .map((halfStep) => (
          <text key={halfStep} x={x(halfStep)} y={HELD_OUT + 18} textAnchor="middle">
            {halfStep}
          </text>
        ))}
      <text x={width / 2} y={HELD_OUT + 36} textAnchor="middle">
        Half-step
      </text>
    </>
  );
}
