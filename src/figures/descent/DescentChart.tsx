import { type Naming, useNaming, wordsOf } from '../naming';
import { scaleLinear } from 'd3';
import { type PointerEvent, useState } from 'react';
import { formatCount, formatError } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import { risesOf, objectiveOf, type ObjectiveStep } from './descent';
import styles from './DescentChart.module.css';
import { CHECKS, type DescentPart, HELD_OUT, OBJECTIVE } from './geometry';
import { HeldOutLine } from './HeldOutLine';
import { ObjectiveStack } from './ObjectiveStack';

interface DescentChartProps {
  /** From half-step 1 on, without gaps. */
  readonly steps: readonly ObjectiveStep[];
  /** How many half-steps the run will have. */
  readonly halfSteps: number;
  /** The half-step on display; 0 for the random start, which has no place in the chart. */
  readonly current: number;
  readonly onChange: (halfStep: number) => void;
}

const HEIGHT = OBJECTIVE + CHECKS + HELD_OUT;
const MARGIN = { top: 24, bottom: 42, left: 46 };
const RIGHT = { wide: 130, narrow: 62 };
const NARROW = 480;
/** Room for a check of its own, px. */
const CHECK = 9;

/**
 * The objective's two terms stacked, half-step by half-step, with a check that their sum has not risen; below, the
 * held-out error, which nobody promised anything about. Drag or use the arrow keys to go to a half-step.
 */
export function DescentChart({ steps, halfSteps, current, onChange }: DescentChartProps) {
  const [ref, fullWidth] = useWidth<HTMLDivElement>();
  const [dragging, setDragging] = useState(false);
  const naming = useNaming();
  const narrow = fullWidth < NARROW;
  const width = Math.max(0, fullWidth - MARGIN.left - (narrow ? RIGHT.narrow : RIGHT.wide));
  const x = scaleLinear([1, Math.max(2, halfSteps)], [0, width]);
  const shown = steps[Math.min(current, steps.length) - 1];
  const part: DescentPart = { steps, scaled: steps.length > 2 ? steps.slice(1) : steps, x, width, shown, narrow };
  const goToPointer = ({ currentTarget, clientX }: PointerEvent): void => {
    const wanted = Math.round(x.invert(clientX - currentTarget.getBoundingClientRect().left));
    onChange(Math.min(steps.length, Math.max(1, wanted)));
  };

  return (
    <div ref={ref} style={{ minHeight: HEIGHT + MARGIN.top + MARGIN.bottom }}>
      {width > 0 && (
        <svg
          width={fullWidth}
          height={HEIGHT + MARGIN.top + MARGIN.bottom}
          className={`${chart.chart} ${styles.descent}`}
        >
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <g aria-hidden="true">
              <ObjectiveStack {...part} />
              <g transform={`translate(0,${OBJECTIVE + 18})`}>
                <Checks {...part} each={CHECK * halfSteps <= width} />
              </g>
              <g transform={`translate(0,${OBJECTIVE + CHECKS})`}>
                <HeldOutLine {...part} />
              </g>
              {shown !== undefined && (
                <line className={chart.current} x1={x(shown.halfStep)} x2={x(shown.halfStep)} y2={HEIGHT} />
              )}
            </g>
            <rect
              className={chart.surface}
              role="slider"
              tabIndex={0}
              aria-label="Half-step of the objective"
              aria-valuemin={1}
              aria-valuemax={Math.max(1, steps.length)}
              aria-valuenow={shown?.halfStep ?? 1}
              aria-valuetext={describe(shown, naming)}
              width={width}
              height={HEIGHT}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setDragging(true);
                goToPointer(event);
              }}
              onPointerMove={(event) => {
                if (dragging) goToPointer(event);
              }}
              onPointerUp={() => {
                setDragging(false);
              }}
              onPointerCancel={() => {
                setDragging(false);
              }}
              onKeyDown={(event) => {
                const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
                const end = { Home: 1, End: steps.length }[event.key];
                if (step === undefined && end === undefined) return;
                event.preventDefault();
                onChange(Math.min(steps.length, Math.max(1, end ?? (shown?.halfStep ?? 0) + step!)));
              }}
            />
          </g>
        </svg>
      )}
      <p className={chart.readout}>{describe(shown, naming)}</p>
    </div>
  );
}

/** A check for each half-step where there is room, else one for all; a cross wherever the objective rose. */
function Checks({ steps, x, each }: DescentPart & { readonly each: boolean }) {
  const rises = risesOf(steps);
  const kept = steps.length - 1 - rises.length;
  return (
    <>
      {!each && (
        <text x={0}>
          ✓ in {kept} of {steps.length - 1} half-steps
        </text>
      )}
      {steps
        .slice(1)
        .filter(({ halfStep }) => each || rises.includes(halfStep))
        .map(({ halfStep, side }) => {
          const rose = rises.includes(halfStep);
          return (
            <text
              key={halfStep}
              className={rose ? styles.rose : styles[side]}
              x={x(halfStep)}
              y={each ? 0 : -12}
              textAnchor="middle"
            >
              {rose ? '✗' : '✓'}
            </text>
          );
        })}
    </>
  );
}

function describe(step: ObjectiveStep | undefined, naming: Naming): string {
  if (step === undefined) return 'At the random start nothing has been solved yet.';
  const { halfStep, side, dataTerm, penalty, heldOutRmse } = step;
  return `After half-step ${halfStep}, ${wordsOf(side, naming).many} solved: squared errors ${formatCount(dataTerm)} plus penalty ${formatCount(penalty)} make ${formatCount(objectiveOf(step))}${Number.isFinite(heldOutRmse) ? `; held-out RMSE ${formatError(heldOutRmse)}` : ''}.`;
}
