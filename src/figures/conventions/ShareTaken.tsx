import { type Naming, useNaming, wordsOf } from '../naming';
import { format, line, scaleLinear, scaleLog } from 'd3';
import type { PointerEvent } from 'react';
import type { Weighting } from '../../als/engine';
import type { Side } from '../../als/matrix';
import type { Bounds } from '../../trainer/shared/settings';
import type { RowCount } from '../../trainer/shared/questions';
import { formatCount } from '../../ui/format';
import { valueAt } from '../../ui/numberScale';
import { valueAfterKey } from '../../ui/stepKeys';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import { labelRoom } from '../loss/ErrorLabels';
import { spreadLabels } from '../spreadLabels';
import { countsInBins } from './countsInBins';
import styles from './ShareTaken.module.css';

interface ShareTakenProps {
  /** Which side is solved. */
  readonly side: Side;
  /** How many rows of that side have so many ratings; ascending. */
  readonly counts: readonly RowCount[];
  /** The most ratings that the axis reaches to; at least 10. */
  readonly most: number;
  /** λ of either convention, and which one is in use. */
  readonly lambdas: Readonly<Record<Weighting, number>>;
  readonly inUse: Weighting;
  /** The share that a convention takes off the predictions of a row with so many ratings. */
  readonly share: (convention: Weighting, ratings: number) => number;
  /** The number of ratings that is read off. */
  readonly ratings: number;
  readonly onChange: (ratings: number) => void;
}

const PANEL = 190;
const GAP = 14;
const BARS = 56;
const HEIGHT = PANEL + GAP + BARS + 54;
const MARGIN = { top: 12, left: 58 };
/** Room for the longest label, “λ·n, λ = 0.00105”, px. */
const LABELS = 112;
const CONVENTIONS: readonly Weighting[] = ['plain', 'weighted'];
/** More decades than this are marked every second one. */
const MOST_TICKS = 5;

const formatDigits = format('.2r');

/** What the penalty takes off a row's predictions against its number of ratings, and how many rows have so many. */
export function ShareTaken(props: ShareTakenProps) {
  const { side, counts, most, lambdas, inUse, share, ratings, onChange } = props;
  const naming = useNaming();
  const { one, many } = wordsOf(side, naming);
  const [ref, width] = useWidth<HTMLDivElement>();
  const innerWidth = Math.max(0, width - MARGIN.left - Math.max(LABELS, labelRoom(width)));
  const bounds: Bounds = { min: 1, max: most, whole: true, scale: 'logarithmic' };
  const x = scaleLog([1, most], [0, innerWidth]);
  const least = Math.min(...CONVENTIONS.map((convention) => share(convention, most)));
  const decades = Math.max(1, Math.ceil(-Math.log10(least)));
  const y = scaleLog([10 ** -decades, 1], [PANEL, 0]);
  const bins = countsInBins(counts, most);
  const yBars = scaleLinear([0, Math.max(...bins.map(({ rows }) => rows), 1)], [0, BARS]);
  const steps = Array.from({ length: 61 }, (_, step) => most ** (step / 60));
  const crossing = lambdas.plain / lambdas.weighted;
  const labels = spreadLabels(
    CONVENTIONS.map((convention) => ({
      key: convention,
      text: convention === 'plain' ? 'λ' : 'λ·n',
      value: share(convention, most),
    })),
    y,
    34,
    PANEL,
  );

  const chooseAt = (event: PointerEvent): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const next = valueAt(Math.min(1, Math.max(0, (event.clientX - left) / innerWidth)), bounds);
    if (next !== ratings) onChange(next);
  };
  const reading = describe(props, naming);

  return (
    <div ref={ref} style={{ minHeight: HEIGHT }}>
      {innerWidth > 0 && (
        <svg width={width} height={HEIGHT} className={`${chart.chart} ${styles.chart}`} data-side={side}>
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <g aria-hidden="true">
              {decadesBelow(decades).map((value) => (
                <g key={value} transform={`translate(0,${y(value)})`}>
                  <line className={chart.grid} x2={innerWidth} />
                  <text x={-8} dy="0.35em" textAnchor="end">
                    {`${100 * value} %`}
                  </text>
                </g>
              ))}
              {CONVENTIONS.map((convention) => (
                <path
                  key={convention}
                  className={`${styles[convention]} ${convention === inUse ? styles.inUse : ''}`}
                  d={line<number>(x, (n) => y(share(convention, n)))(steps) ?? ''}
                />
              ))}
              {labels.map(({ key, text, at }) => (
                <text key={key} className={chart.label} x={innerWidth + 10} y={at} dy="0.1em">
                  {text}, λ = <tspan className={chart.value}>{lambdas[key]}</tspan>
                  <tspan x={innerWidth + 10} dy="1.2em">
                    {key === inUse ? 'in use' : 'to compare'}
                  </tspan>
                </text>
              ))}
              {crossing >= 1 && crossing <= most && (
                <circle className={styles.crossing} cx={x(crossing)} cy={y(share('plain', crossing))} r={4} />
              )}
            </g>
            <g transform={`translate(0,${PANEL + GAP})`} aria-hidden="true">
              {bins.map(({ from, to, rows }) => (
                <rect
                  key={from}
                  className={styles.bars}
                  x={x(from) + 0.5}
                  width={Math.max(1, x(to) - x(from) - 1)}
                  y={BARS - yBars(rows)}
                  height={yBars(rows)}
                />
              ))}
              <text className={styles.ofSide} x={innerWidth + 10} y={BARS} dy="-0.3em">
                {many} by ratings
              </text>
              {powersOfTen(most).map((value) => (
                <text key={value} x={x(value)} y={BARS + 18} textAnchor="middle">
                  {formatCount(value)}
                </text>
              ))}
              <text x={innerWidth / 2} y={BARS + 36} textAnchor="middle">
                ratings of a {one}, n
              </text>
            </g>
            <line className={chart.current} x1={x(ratings)} x2={x(ratings)} y2={PANEL + GAP + BARS} />
            {CONVENTIONS.map((convention) => (
              <circle key={convention} className={styles.at} cx={x(ratings)} cy={y(share(convention, ratings))} r={5} />
            ))}
            <rect
              className={`${chart.surface} ${styles.surface}`}
              role="slider"
              tabIndex={0}
              aria-label={`Ratings of a ${one}`}
              aria-valuemin={1}
              aria-valuemax={most}
              aria-valuenow={ratings}
              aria-valuetext={reading}
              width={innerWidth}
              height={PANEL + GAP + BARS}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                chooseAt(event);
              }}
              onPointerMove={(event) => {
                if (event.currentTarget.hasPointerCapture(event.pointerId)) chooseAt(event);
              }}
              onKeyDown={(event) => {
                const end = { Home: 1, End: most }[event.key];
                const next = valueAfterKey(event, ratings, bounds) ?? end;
                if (next === undefined) return;
                event.preventDefault();
                onChange(next);
              }}
            />
          </g>
        </svg>
      )}
      <p className={chart.readout}>{reading}</p>
    </div>
  );
}

function describe({ side, lambdas, share, ratings }: ShareTakenProps, naming: Naming): string {
  const percent = (convention: Weighting): string => `${formatDigits(100 * share(convention, ratings))} %`;
  const who = `a ${wordsOf(side, naming).one} with ${formatCount(ratings)} ${ratings === 1 ? 'rating' : 'ratings'}`;
  return `From ${who}, λ = ${lambdas.plain} takes ${percent('plain')} of the prediction, λ·n with λ = ${lambdas.weighted} ${percent('weighted')}.`;
}

/** 1, 0.1, 0.01 … as shares; every second where there are many. */
function decadesBelow(decades: number): number[] {
  const every = decades > MOST_TICKS ? 2 : 1;
  const marked = Array.from({ length: decades + 1 }, (_, exponent) => Number(`1e-${exponent}`));
  return marked.filter((_, exponent) => exponent % every === 0);
}

function powersOfTen(most: number): number[] {
  return Array.from({ length: 9 }, (_, exponent) => 10 ** exponent).filter((value) => value <= most);
}
