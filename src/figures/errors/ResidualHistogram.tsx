import { useNaming } from '../naming';
import { curveStepAfter, format, line, precisionFixed, range, type ScaleLinear, scaleLinear, tickStep } from 'd3';
import { useState } from 'react';
import type { PartErrors } from '../../trainer/shared/questions';
import { formatError, formatShare } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import styles from './errorCharts.module.css';
import { ReadingSurface } from './ReadingSurface';
import { type ErrorPart, PART_NAMES, residualReach, shareBetween } from './errorParts';

interface ResidualHistogramProps {
  readonly errors: Readonly<Record<ErrorPart, PartErrors>>;
  /** Which parts are drawn. The axes suit both, so that nothing moves when one goes. */
  readonly shown: readonly ErrorPart[];
}

const HEIGHT = 330;
/** The top has a line for each part: its mean error and its RMSE to both sides of zero. */
const MARGIN = { top: 54, right: 12, bottom: 58, left: 46 };
const SPREAD_LINES: Readonly<Record<ErrorPart, number>> = { heldOut: -38, training: -18 };
/** Room for a label beside the line of its part. */
const LABEL_WIDTH = 106;
const TOPS = [0.08, 0.15, 0.3, 0.6, 1];

/** How errors are spread: the share of rows in each bin of r − r̂, for held-out and training rows. */
export function ResidualHistogram({ errors, shown }: ResidualHistogramProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [read, setRead] = useState<number>();
  const { stars } = useNaming();
  const innerWidth = Math.max(0, width - MARGIN.left - MARGIN.right);
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;

  const both = [errors.heldOut, errors.training];
  const reach = residualReach(both);
  const largest = Math.max(...both.map(({ residuals, measures }) => Math.max(...residuals.counts) / measures.count));
  const x = scaleLinear([-reach, reach], [0, innerWidth]);
  const y = scaleLinear([0, TOPS.find((top) => largest <= top) ?? 1], [innerHeight, 0]);
  const { width: binWidth } = errors.heldOut.residuals;
  const bins = range(Math.round(-reach / binWidth), Math.round(reach / binWidth));
  const shareIn = (part: ErrorPart, bin: number): number =>
    shareBetween(errors[part], bin * binWidth, (bin + 1) * binWidth);
  const edge = (bin: number): string => signed(bin * binWidth, precisionFixed(binWidth));
  const steps = (part: ErrorPart): string =>
    line<number>(
      (bin) => x(bin * binWidth),
      (bin) => y(bin === bins.at(-1)! + 1 ? 0 : shareIn(part, bin)),
    ).curve(curveStepAfter)([...bins, bins.at(-1)! + 1]) ?? '';
  const describe = (bin: number): string => {
    const shares = shown.map((part) => `${formatShare(shareIn(part, bin))} of ${PART_NAMES[part]} ratings`);
    return `Errors from ${edge(bin)} to ${edge(bin + 1)} ${stars}: ${shares.join(', ')}.`;
  };
  const told =
    read === undefined ? `Each step is ${binWidth} ${stars} wide. Point at one to read it.` : describe(bins[read]!);

  return (
    <div ref={ref} style={{ minHeight: HEIGHT + 44 }}>
      {innerWidth > 0 && (
        <svg width={width} height={HEIGHT} className={chart.chart}>
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <g aria-hidden="true">
              {y.ticks(4).map((share) => (
                <g key={share} transform={`translate(0,${y(share)})`}>
                  <line className={chart.grid} x2={innerWidth} />
                  <text x={-8} dy="0.35em" textAnchor="end">
                    {Number((100 * share).toFixed(1))} %
                  </text>
                </g>
              ))}
              {x.ticks(6).map((error) => (
                <text key={error} x={x(error)} y={innerHeight + 18} textAnchor="middle">
                  {signed(error, precisionFixed(tickStep(-reach, reach, 6)))}
                </text>
              ))}
              <text x={0} y={innerHeight + 36}>
                ← predicted too high
              </text>
              <text x={innerWidth} y={innerHeight + 36} textAnchor="end">
                predicted too low →
              </text>
              <text x={innerWidth / 2} y={innerHeight + 54} textAnchor="middle">
                Rating − prediction, {stars}
              </text>
              <line className={styles.axis} x1={x(0)} x2={x(0)} y1={-MARGIN.top + 6} y2={innerHeight} />
            </g>
            <g aria-hidden="true">
              {shown.includes('heldOut') && (
                <path className={styles.area} d={`${steps('heldOut')}L${x(reach)},${y(0)}L0,${y(0)}Z`} />
              )}
              {shown.map((part) => (
                <path key={part} className={styles[part]} d={steps(part)} />
              ))}
              {shown.map((part) => (
                <Spread key={part} part={part} errors={errors[part]} x={x} />
              ))}
            </g>
            {read !== undefined && (
              <rect
                className={styles.cursor}
                x={x(bins[read]! * binWidth)}
                width={x((bins[read]! + 1) * binWidth) - x(bins[read]! * binWidth)}
                height={innerHeight}
              />
            )}
            <ReadingSurface
              label="Errors to read the share of"
              width={innerWidth}
              height={innerHeight}
              count={bins.length}
              index={read}
              valueText={told}
              indexAt={(px) => Math.floor(x.invert(px) / binWidth) - bins[0]!}
              onRead={setRead}
            />
          </g>
        </svg>
      )}
      <p className={`${chart.readout} ${styles.readout}`}>{told}</p>
    </div>
  );
}

interface SpreadProps {
  readonly part: ErrorPart;
  readonly errors: PartErrors;
  readonly x: ScaleLinear<number, number>;
}

/** From −RMSE to +RMSE, the mean error as a dot: which line in the chart is which, and how wide it is. */
function Spread({ part, errors: { measures, mean }, x }: SpreadProps) {
  const [, reach] = x.domain() as [number, number];
  const end = Math.min(reach, measures.rmse);
  return (
    <g transform={`translate(0,${SPREAD_LINES[part]})`}>
      <line className={styles[part]} x1={x(-end)} x2={x(end)} />
      {[-end, end].map((at) => (
        <line key={at} className={styles.tick} x1={x(at)} x2={x(at)} y1={-5} y2={5} />
      ))}
      <circle className={part === 'heldOut' ? chart.dot : styles.hollowDot} cx={x(mean)} r={3.5} />
      <text
        className={`${chart.label} ${styles.label}`}
        x={Math.min(x(end) + 9, x(reach) + MARGIN.right - LABEL_WIDTH)}
        dy="0.35em"
      >
        {PART_NAMES[part]} ±<tspan className={chart.value}>{formatError(measures.rmse)}</tspan>
      </text>
    </g>
  );
}

/** +0.4, −0.4, 0: an error with its sign. */
function signed(error: number, digits: number): string {
  return Math.abs(error) < 1e-9 ? '0' : format(`+.${digits}f`)(error);
}
