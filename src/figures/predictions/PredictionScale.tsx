import { useNaming } from '../naming';
import { scaleLinear, ticks } from 'd3';
import { formatRated, formatStars } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import { ratingColor } from '../colors';
import styles from './PredictionScale.module.css';
import { spreadLabels } from '../spreadLabels';

interface PredictionScaleProps {
  readonly ratingRange: readonly [lowest: number, highest: number];
  readonly predicted: number;
  readonly actual: number | undefined;
  /** For orientation: the mean of all this user gave, and of all this movie was given. */
  readonly userMean: number;
  readonly movieMean: number;
}

const HEIGHT = 118;
const AXIS = 54;
/** px between the middles of two labels in one line, and from a middle to the edge. */
const VALUES = { gap: 106, edge: 50 };
const MEANS = { gap: 140, edge: 65 };
const MARK = 7;

/** Where a prediction and the rating lie on the scale of ratings, and how far apart. */
export function PredictionScale({ ratingRange, predicted, actual, userMean, movieMean }: PredictionScaleProps) {
  const { movie } = useNaming();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [lowest, highest] = ratingRange;
  const beyond = 0.14 * (highest - lowest || 1);
  const x = scaleLinear(
    [Math.min(lowest - beyond, predicted - beyond / 2), Math.max(highest + beyond, predicted + beyond / 2)],
    [4, width - 4],
  );
  const place = (edge: number) => (value: number) => Math.min(width - edge, Math.max(edge, x(value)));
  const values = spreadLabels(
    [
      { key: 'predicted', text: 'predicted', value: predicted },
      { key: 'actual', text: 'actual', value: actual },
    ],
    place(VALUES.edge),
    VALUES.gap,
    width - VALUES.edge,
  );
  const means = spreadLabels(
    [
      { key: 'users', text: 'this user’s mean', value: userMean },
      { key: 'movies', text: `this ${movie}’s mean`, value: movieMean },
    ],
    place(MEANS.edge),
    MEANS.gap,
    width - MEANS.edge,
  );
  return (
    <div ref={ref} style={{ height: HEIGHT }}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={describe(predicted, actual, userMean, movieMean, movie)}
        >
          {means.map(({ key, text, value, at }) => (
            <g key={key} className={styles.mean} data-side={key}>
              <path d={`M${x(value)},${AXIS - 9}V${AXIS + 30}L${at},${AXIS + 44}`} />
              <text x={at} y={HEIGHT - 4} textAnchor="middle">
                {text} {formatStars(value)}
              </text>
            </g>
          ))}
          <line className={styles.beyond} x1={4} x2={width - 4} y1={AXIS} y2={AXIS} />
          <line className={styles.axis} x1={x(lowest)} x2={x(highest)} y1={AXIS} y2={AXIS} />
          {ticks(lowest, highest, 5).map((tick) => (
            <text key={tick} className={styles.tick} x={x(tick)} y={AXIS + 24} textAnchor="middle">
              {tick}
            </text>
          ))}
          {values.map(({ key, text, value, at }) => (
            <g key={key} className={styles.value}>
              <path d={`M${at},20L${x(value)},${AXIS - MARK - 3}`} />
              <text x={at} y={14} textAnchor="middle">
                {text} <tspan>{key === 'actual' ? formatRated(value) : formatStars(value)}</tspan>
              </text>
            </g>
          ))}
          {actual !== undefined && (
            <>
              <line className={styles.error} x1={x(actual)} x2={x(predicted)} y1={AXIS} y2={AXIS} />
              <rect
                className={styles.actual}
                x={x(actual) - MARK}
                y={AXIS - MARK}
                width={2 * MARK}
                height={2 * MARK}
                fill={ratingColor(actual, lowest, highest)}
              />
            </>
          )}
          <circle className={styles.predicted} cx={x(predicted)} cy={AXIS} r={MARK - 1} />
        </svg>
      )}
    </div>
  );
}

function describe(
  predicted: number,
  actual: number | undefined,
  userMean: number,
  movieMean: number,
  movie: string,
): string {
  const against = actual === undefined ? 'not rated' : `actual ${formatRated(actual)}`;
  return `Predicted ${formatStars(predicted)}, ${against}. Mean of this user ${formatStars(userMean)}, of this ${movie} ${formatStars(movieMean)}.`;
}
