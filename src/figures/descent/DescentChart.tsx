import { area, line, scaleLinear } from 'd3';
import { useState } from 'react';
import { formatCount, formatError } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import { checkDescent, objectiveOf, type ObjectiveStep } from './descent';
import styles from './DescentChart.module.css';
import lines from '../loss/LossLines.module.css';

interface DescentChartProps {
  /** From half-step 1 on, without gaps. */
  readonly steps: readonly ObjectiveStep[];
  /** How many half-steps the run will have. */
  readonly halfSteps: number;
  /** The half-step on display. */
  readonly current: number;
  readonly onChange: (halfStep: number) => void;
}

const TOP = 170;
const CHECKS = 26;
const BOTTOM = 110;
const HEIGHT = TOP + CHECKS + BOTTOM + 54;
const MARGIN = { top: 12, left: 58 };
const RIGHT = { wide: 130, narrow: 92 };
const NARROW = 480;
/** More half-steps than this, and the checks stand too close to be seen one by one. */
const MOST_CHECKS = 80;

/**
 * The objective's two terms stacked, half-step by half-step, with a check that their sum has not risen; below, the
 * held-out error, which nobody promised anything about. Drag or use the arrow keys to go to a half-step.
 */
export function DescentChart({ steps, halfSteps, current, onChange }: DescentChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [dragging, setDragging] = useState(false);
  const narrow = width < NARROW;
  const innerWidth = Math.max(0, width - MARGIN.left - (narrow ? RIGHT.narrow : RIGHT.wide));
  const x = scaleLinear([1, Math.max(2, halfSteps)], [0, innerWidth]);
  const y = scaleLinear([0, Math.max(1, ...steps.map(objectiveOf))], [TOP, 0]).nice(4);
  const errors = steps.map(({ heldOut }) => heldOut);
  const yError = scaleLinear([Math.min(...errors, 0.7), Math.max(...errors, 1)], [BOTTOM, 0]).nice(3);
  const shown = steps[Math.min(current, steps.length) - 1];
  const { rises } = checkDescent(steps);
  const checks = halfSteps <= MOST_CHECKS ? steps.slice(1) : steps.filter(({ halfStep }) => rises.includes(halfStep));
  const stack = (low: (step: ObjectiveStep) => number, high: (step: ObjectiveStep) => number): string =>
    area<ObjectiveStep>(
      ({ halfStep }) => x(halfStep),
      (step) => y(low(step)),
      (step) => y(high(step)),
    )(steps) ?? '';
  const goToPointer = (element: Element, clientX: number): void => {
    const wanted = Math.round(x.invert(clientX - element.getBoundingClientRect().left));
    onChange(Math.min(steps.length, Math.max(1, wanted)));
  };

  return (
    <div ref={ref} style={{ minHeight: HEIGHT }}>
      {innerWidth > 0 && (
        <svg width={width} height={HEIGHT} className={styles.chart}>
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <g aria-hidden="true">
              {y.ticks(4).map((value) => (
                <g key={value} transform={`translate(0,${y(value)})`}>
                  <line className={styles.grid} x2={innerWidth} />
                  <text x={-8} dy="0.35em" textAnchor="end">
                    {formatCount(value)}
                  </text>
                </g>
              ))}
              <path
                className={styles.dataTerm}
                d={stack(
                  () => 0,
                  ({ dataTerm }) => dataTerm,
                )}
              />
              <path className={styles.penalty} d={stack(({ dataTerm }) => dataTerm, objectiveOf)} />
              {shown !== undefined && (
                <>
                  <text className={styles.label} x={innerWidth + 10} y={y(objectiveOf(shown)) - 4}>
                    penalty <tspan className={styles.value}>{formatCount(shown.penalty)}</tspan>
                  </text>
                  <text className={styles.label} x={innerWidth + 10} y={y(shown.dataTerm / 2)} dy="0.35em">
                    errors² <tspan className={styles.value}>{formatCount(shown.dataTerm)}</tspan>
                  </text>
                </>
              )}
              {checks.map(({ halfStep, side }) => (
                <text
                  key={halfStep}
                  className={rises.includes(halfStep) ? styles.rises : styles[side]}
                  x={x(halfStep)}
                  y={TOP + 18}
                  textAnchor="middle"
                >
                  {rises.includes(halfStep) ? '✗' : '✓'}
                </text>
              ))}
              <g transform={`translate(0,${TOP + CHECKS})`}>
                {yError.ticks(3).map((value) => (
                  <g key={value} transform={`translate(0,${yError(value)})`}>
                    <line className={styles.grid} x2={innerWidth} />
                    <text x={-8} dy="0.35em" textAnchor="end">
                      {value.toFixed(1)}
                    </text>
                  </g>
                ))}
                <path
                  className={lines.heldOut}
                  d={
                    line<ObjectiveStep>(
                      ({ halfStep }) => x(halfStep),
                      ({ heldOut }) => yError(heldOut),
                    )(steps) ?? ''
                  }
                />
                {shown !== undefined && (
                  <text className={styles.label} x={innerWidth + 10} y={yError(shown.heldOut)} dy="0.35em">
                    held-out <tspan className={styles.value}>{formatError(shown.heldOut)}</tspan>
                  </text>
                )}
                {x
                  .ticks(narrow ? 4 : 8)
                  .filter(Number.isInteger)
                  .map((halfStep) => (
                    <text key={halfStep} x={x(halfStep)} y={BOTTOM + 18} textAnchor="middle">
                      {halfStep}
                    </text>
                  ))}
                <text x={innerWidth / 2} y={BOTTOM + 36} textAnchor="middle">
                  Half-step
                </text>
                <text transform={`translate(-44,${BOTTOM / 2}) rotate(-90)`} textAnchor="middle">
                  RMSE
                </text>
              </g>
              {shown !== undefined && (
                <line
                  className={styles.current}
                  x1={x(shown.halfStep)}
                  x2={x(shown.halfStep)}
                  y2={TOP + CHECKS + BOTTOM}
                />
              )}
            </g>
            <rect
              className={styles.surface}
              role="slider"
              tabIndex={0}
              aria-label="Half-step of the objective"
              aria-valuemin={1}
              aria-valuemax={Math.max(1, steps.length)}
              aria-valuenow={shown?.halfStep ?? 1}
              aria-valuetext={describe(shown)}
              width={innerWidth}
              height={TOP + CHECKS + BOTTOM}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setDragging(true);
                goToPointer(event.currentTarget, event.clientX);
              }}
              onPointerMove={(event) => {
                if (dragging) goToPointer(event.currentTarget, event.clientX);
              }}
              onPointerUp={() => setDragging(false)}
              onPointerCancel={() => setDragging(false)}
              onKeyDown={(event) => {
                const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
                const end = { Home: 1, End: steps.length }[event.key];
                if (step === undefined && end === undefined) return;
                event.preventDefault();
                onChange(Math.min(steps.length, Math.max(1, end ?? (shown?.halfStep ?? 1) + step!)));
              }}
            />
          </g>
        </svg>
      )}
      <p className={styles.readout}>{describe(shown)}</p>
    </div>
  );
}

function describe(step: ObjectiveStep | undefined): string {
  if (step === undefined) return 'No half-step has finished yet.';
  return `After half-step ${step.halfStep}, ${step.side} solved: squared errors ${formatCount(step.dataTerm)} plus penalty ${formatCount(step.penalty)} make ${formatCount(objectiveOf(step))}.`;
}
