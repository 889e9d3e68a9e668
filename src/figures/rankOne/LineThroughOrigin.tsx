import { useNaming } from '../naming';
import { extent, range, scaleLinear } from 'd3';
import { type PointerEvent, useId } from 'react';
import { formatRating, formatStars } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import styles from './LineThroughOrigin.module.css';
import { CostBar } from './CostBar';
import { springPath } from './springPath';

interface LineThroughOriginProps {
  /** Whose line it is: "user 17". */
  readonly who: string;
  /** One movie factor and one rating per rated movie. */
  readonly factors: Float64Array;
  readonly ratings: Float32Array;
  /** What multiplies p² in the penalty, and its symbol: λ, or λn. */
  readonly ridge: number;
  readonly symbol: string;
  /** The slope where the sum of squares and penalty is least. */
  readonly best: number;
  /** The slope on display. */
  readonly slope: number;
  /** Σ (r − p q)² at that slope, and the least that squares and penalty can be together. */
  readonly errors: number;
  readonly least: number;
  readonly onChange: (slope: number) => void;
}

const HEIGHT = 300;
const MARGIN = { top: 14, right: 76, bottom: 44, left: 40 };
/** So many squares can still be told apart; of more ratings, every so manyth has one. */
const MOST_SQUARES = 24;
/** Of more ratings than this, every so manyth is drawn. */
const MOST_DOTS = 2000;
/** The line turns from level to so many times its best slope. */
const REACH = 2;
/** Steps of the arrow keys over that reach: normal, Shift, Alt. */
const STEPS = { normal: 100, coarse: 20, fine: 1000 };

/** Ratings against the one factor of their movies, a line through the origin to turn, and what its slope costs. */
export function LineThroughOrigin(props: LineThroughOriginProps) {
  const { who, factors, ratings, ridge, symbol, best, slope, errors, onChange } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const { movie, stars } = useNaming();
  const hintId = useId();
  const inner = { width: Math.max(0, width - MARGIN.left - MARGIN.right), height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const [leftmost = 0, rightmost = 0] = extent(factors);
  const x = scaleLinear([Math.min(0, leftmost), Math.max(0, rightmost)], [0, inner.width]).nice(5);
  const [lowest = 0, highest = 0] = extent(ratings);
  const y = scaleLinear([Math.min(0, lowest), Math.max(0, highest) * 1.08], [inner.height, 0]);
  const end = x.domain()[1]! > 0 ? x.domain()[1]! : x.domain()[0]!;
  const reach = [Math.min(0, REACH * best), Math.max(0, REACH * best)] as const;
  const within = (value: number): number => Math.min(reach[1], Math.max(reach[0], value));
  const dotEvery = Math.ceil(ratings.length / MOST_DOTS);
  const every = dotEvery * Math.ceil(ratings.length / dotEvery / MOST_SQUARES);
  const penalty = ridge * slope * slope;
  const told = `p = ${formatStars(slope)}: squared errors ${formatStars(errors)}, ${symbol}p² ${formatStars(penalty)}, together ${formatStars(errors + penalty)}.`;

  const turn = (event: PointerEvent<SVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const q = x.invert(event.clientX - box.left);
    const rating = y.invert(event.clientY - box.top);
    // Too close to the origin the hand cannot mean a slope.
    if (Math.abs(x(q) - x(0)) > 12) onChange(within(rating / q));
  };
  const tip = { x: x(end), y: y(slope * end) };

  return (
    <div>
      <div ref={ref} style={{ minHeight: HEIGHT }}>
        {inner.width > 0 && (
          <svg width={width} height={HEIGHT} className={`${chart.chart} ${styles.plot}`}>
            <defs>
              <clipPath id={`${hintId}-plot`}>
                <rect y={-MARGIN.top} width={width} height={inner.height + MARGIN.top} />
              </clipPath>
            </defs>
            <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
              <g aria-hidden="true">
                {y.ticks(5).map((value) => (
                  <g key={value} transform={`translate(0,${y(value)})`}>
                    <line className={chart.grid} x2={inner.width} />
                    <text x={-8} dy="0.35em" textAnchor="end">
                      {value}
                    </text>
                  </g>
                ))}
                <text transform={`translate(-28,${inner.height / 2}) rotate(-90)`} textAnchor="middle">
                  rating, {stars}
                </text>
                {x.ticks(5).map((value) => (
                  <text key={value} x={x(value)} y={inner.height + 18} textAnchor="middle">
                    {formatRating(value)}
                  </text>
                ))}
                <text className={styles.movies} x={inner.width / 2} y={inner.height + 38} textAnchor="middle">
                  the one factor q of the {movie}
                </text>
                <g clipPath={`url(#${hintId}-plot)`}>
                  {range(0, ratings.length, dotEvery).map((index) => {
                    const rating = ratings[index]!;
                    const at = { x: x(factors[index]!), y: y(rating) };
                    const edge = y(slope * factors[index]!) - at.y;
                    const side = Math.abs(edge);
                    return (
                      <g key={index}>
                        {index % every === 0 && (
                          <rect
                            className={styles.square}
                            x={edge > 0 ? at.x - side : at.x}
                            y={Math.min(at.y, at.y + edge)}
                            width={side}
                            height={side}
                          />
                        )}
                        <circle className={styles.rating} cx={at.x} cy={at.y} r={3} />
                      </g>
                    );
                  })}
                  <line className={styles.line} x1={x(0)} y1={y(0)} x2={tip.x} y2={tip.y} />
                  <path className={styles.spring} d={springPath(tip.x + 14, y(0), tip.y)} />
                  <circle className={styles.tip} cx={tip.x} cy={tip.y} r={6} />
                </g>
                <line className={styles.level} x1={x(0)} x2={inner.width + 24} y1={y(0)} y2={y(0)} />
                <text className={styles.springLabel} x={inner.width + 28} y={y(0) - 22}>
                  {symbol}p²
                </text>
                <text className={styles.springLabel} x={inner.width + 28} y={y(0) - 7}>
                  {formatStars(penalty)}
                </text>
              </g>
              <rect
                className={`${chart.surface} ${styles.surface}`}
                role="slider"
                tabIndex={0}
                aria-label={`Slope p of ${who}`}
                aria-describedby={hintId}
                aria-valuemin={reach[0]}
                aria-valuemax={reach[1]}
                aria-valuenow={slope}
                aria-valuetext={told}
                width={inner.width}
                height={inner.height}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  turn(event);
                }}
                onPointerMove={(event) => {
                  if (event.currentTarget.hasPointerCapture(event.pointerId)) turn(event);
                }}
                onKeyDown={(event) => {
                  const direction = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
                  const ends = { Home: reach[0], End: reach[1] }[event.key];
                  if (direction === undefined && ends === undefined) return;
                  event.preventDefault();
                  const parts = event.shiftKey ? STEPS.coarse : event.altKey ? STEPS.fine : STEPS.normal;
                  onChange(ends ?? within(slope + ((direction ?? 0) * (reach[1] - reach[0])) / parts));
                }}
              />
            </g>
          </svg>
        )}
      </div>
      <CostBar {...{ errors, penalty, symbol }} least={props.least} />
      <p id={hintId} className={chart.readout}>
        {told}
        {dotEvery > 1 && ` Every ${ordinal(dotEvery)} rating is drawn.`}
        {every > 1 && ` Every ${ordinal(every)} rating has its square drawn.`}
      </p>
    </div>
  );
}

/** 2nd, 3rd, 4th, 21st */
function ordinal(count: number): string {
  const isTeen = Math.floor((count % 100) / 10) === 1;
  const ending = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10];
  return `${count}${ending ?? 'th'}`;
}
