import { useWidth } from '../../ui/useSize';
import { errorTicks, isError } from './errorScale';
import { iterationTicks, type LossData, LossLines, lossScales } from './LossLines';
import styles from './LossSparkline.module.css';

const HEIGHT = 104;
const MARGIN = { top: 8, right: 11, bottom: 18, left: 26 };

/** The loss curve, small, for a corner of the page. What it shows stands beside it in numbers. */
export function LossSparkline(data: LossData) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const innerWidth = Math.max(0, width - MARGIN.left - MARGIN.right);
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;
  const scales = lossScales(data, innerWidth, innerHeight);
  const last = data.points.at(-1);
  return (
    <div ref={ref} style={{ minHeight: HEIGHT }}>
      {innerWidth > 0 && (
        <svg width={width} height={HEIGHT} className={styles.chart} aria-hidden="true">
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            {errorTicks(scales.y, 3).map(({ value, text }) => (
              <g key={value} transform={`translate(0,${scales.y(value)})`}>
                <line className={styles.grid} x2={innerWidth} />
                <text x={-6} dy="0.35em" textAnchor="end">
                  {text}
                </text>
              </g>
            ))}
            {iterationTicks(scales, 4).map((iteration) => (
              <text key={iteration} x={scales.x(iteration)} y={innerHeight + 14} textAnchor="middle">
                {iteration}
              </text>
            ))}
            <LossLines data={data} scales={scales} />
            {last !== undefined && (
              <>
                {isError(last.heldOut) && (
                  <circle className={styles.dot} cx={scales.x(last.iteration)} cy={scales.y(last.heldOut)} r={2.5} />
                )}
                <circle className={styles.dot} cx={scales.x(last.iteration)} cy={scales.y(last.training)} r={2.5} />
              </>
            )}
          </g>
        </svg>
      )}
    </div>
  );
}
