import { type Naming, useNaming } from '../naming';
import { extent, scaleLinear } from 'd3';
import { formatSigned, formatStars } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import { usePointedCell } from '../update/usePointedCell';
import styles from './Waterfall.module.css';
import { type FactorTerm, type TermOrder, waterfall, type WaterfallStep } from './waterfall';

interface WaterfallProps {
  /** What is predicted: "user 2 and movie 31". */
  readonly label: string;
  readonly terms: readonly FactorTerm[];
  readonly predicted: number;
  /** μ + b_u + b_i of a model with biases. */
  readonly base?: number | undefined;
  readonly order: TermOrder;
}

/** So many bars fit, the last for what is left. */
const MOST_BARS = 14;
const ROW = 24;
const AXIS = 22;
const BAR = 14;
/** Columns of text, in px from the left: right ends of the factor's number, of both values and of the product. */
const TEXT = { factor: 26, user: 72, times: 80, movie: 124, product: 172, bars: 188 };

/** A prediction as a running sum: each bar begins where the one before has ended, and the last ends at the prediction. */
export function Waterfall({ label, terms, predicted, base, order }: WaterfallProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const naming = useNaming();
  const steps = waterfall(terms, order, MOST_BARS, base);
  const { pointed, walked, area } = usePointedCell(steps.length + 1, 1);
  const [low = 0, high = 0] = extent([0, predicted, ...steps.map(({ to }) => to)]);
  const x = scaleLinear([low, high > low ? high : low + 1], [TEXT.bars, Math.max(TEXT.bars, width - 8)]).nice(4);
  const y = (row: number): number => AXIS + row * ROW;
  const height = y(steps.length + 1) + 4;
  const said = pointed && describe(steps[pointed.row], predicted, naming);
  return (
    <div>
      <div
        ref={ref}
        role="application"
        aria-roledescription="bar chart"
        aria-label={`The products that predict ${label}, added up one after the other`}
        className={styles.area}
        style={{ height }}
        {...area}
        onPointerMove={undefined}
        onPointerDown={undefined}
      >
        {width > 0 && (
          <svg width={width} height={height} className={chart.chart} aria-hidden="true">
            <text className={styles.users} x={TEXT.user} y={14} textAnchor="end">
              user
            </text>
            <text className={styles.movies} x={TEXT.movie} y={14} textAnchor="end">
              {naming.movie}
            </text>
            {x.ticks(width < 500 ? 3 : 6).map((tick) => (
              <g key={tick}>
                <line className={chart.grid} x1={x(tick)} x2={x(tick)} y1={AXIS} y2={height} />
                <text x={x(tick)} y={14} textAnchor="middle">
                  {tick}
                </text>
              </g>
            ))}
            {pointed !== undefined && <rect className={styles.pointed} width={width} y={y(pointed.row)} height={ROW} />}
            {steps.map((step, row) => (
              <g key={step.term?.factor ?? (step.count === 0 ? 'base' : 'rest')} transform={`translate(0,${y(row)})`}>
                <StepText step={step} />
                <rect
                  className={step.product < 0 ? styles.less : styles.more}
                  x={Math.min(x(step.from), x(step.to))}
                  y={(ROW - BAR) / 2}
                  width={Math.abs(x(step.to) - x(step.from))}
                  height={BAR}
                />
                <line
                  className={styles.joint}
                  x1={x(step.to)}
                  x2={x(step.to)}
                  y1={(ROW + BAR) / 2}
                  y2={ROW + (ROW - BAR) / 2}
                />
              </g>
            ))}
            <g transform={`translate(0,${y(steps.length)})`}>
              <line className={styles.total} x2={width} />
              <text className={chart.label} x={TEXT.movie} y={16} textAnchor="end">
                predicted
              </text>
              <text className={`${chart.label} ${chart.value}`} x={TEXT.product} y={16} textAnchor="end">
                {formatStars(predicted)}
              </text>
              <rect
                className={styles.sum}
                x={Math.min(x(0), x(predicted))}
                y={(ROW - BAR) / 2}
                width={Math.abs(x(predicted) - x(0))}
                height={BAR}
              />
            </g>
          </svg>
        )}
        <div className={styles.rows} style={{ top: AXIS }} aria-hidden="true" {...pointerOnly(area)} />
      </div>
      <p className={chart.readout}>{said ?? 'Point at a bar for its product and the sum so far.'}</p>
      <p className="visually-hidden" aria-live="polite">
        {walked ? said : ''}
      </p>
    </div>
  );
}

/** The rows alone answer the pointer: the axis above them is none of theirs. */
function pointerOnly({ onPointerMove, onPointerDown, onPointerLeave }: ReturnType<typeof usePointedCell>['area']) {
  return { onPointerMove, onPointerDown, onPointerLeave };
}

function StepText({ step: { term, count, product } }: { readonly step: WaterfallStep }) {
  return (
    <>
      {term === undefined ? (
        <text x={TEXT.movie} y={16} textAnchor="end">
          {count === 0 ? 'mean, biases' : `the other ${count}`}
        </text>
      ) : (
        <>
          <text x={TEXT.factor} y={16} textAnchor="end">
            F{term.factor + 1}
          </text>
          <text className={styles.users} x={TEXT.user} y={16} textAnchor="end">
            {formatStars(term.userValue)}
          </text>
          <text x={TEXT.times} y={16} textAnchor="middle">
            ×
          </text>
          <text className={styles.movies} x={TEXT.movie} y={16} textAnchor="end">
            {formatStars(term.movieValue)}
          </text>
        </>
      )}
      <text className={chart.label} x={TEXT.product} y={16} textAnchor="end">
        {formatSigned(product)}
      </text>
    </>
  );
}

function describe(step: WaterfallStep | undefined, predicted: number, { stars }: Naming): string {
  if (step === undefined) return `All together: ${formatStars(predicted)} ${stars}.`;
  const { term, count, product, to } = step;
  const what =
    term === undefined
      ? count === 0
        ? `The mean and both biases: ${formatSigned(product)}`
        : `The other ${count} factors together: ${formatSigned(product)}`
      : `Factor ${term.factor + 1}: ${formatStars(term.userValue)} × ${formatStars(term.movieValue)} = ${formatSigned(product)}`;
  return `${what}. The sum so far: ${formatStars(to)}.`;
}
