import { lab, scaleLinear } from 'd3';
import type { PlaneRegion, PlaneRows } from '../../trainer/shared/questions';
import { formatRated } from '../../ui/format';
import { ratingColor } from '../colors';
import { type Cell, hasIds, type PlaneNumbers } from './cells';
import styles from './RatingPlane.module.css';
import type { Plot } from './view';

interface PlaneMarksProps {
  readonly plot: Plot;
  readonly shown: PlaneRegion;
  readonly selected: { readonly userId: number; readonly movieId: number | undefined };
  /** The cell under the pointer or the cursor. */
  readonly pointed: Cell | undefined;
  readonly cornerBelow: number;
  readonly numbers: PlaneNumbers;
  /** Whose values are written in them. */
  readonly valued: PlaneRows | undefined;
  readonly ratingRange: readonly [lowest: number, highest: number];
}

/** Bands narrower than this are drawn as one line. */
const THINNEST_BAND = 4;
/** The lightness, of 100, above which a square takes dark figures. */
const LIGHT_FROM = 62;

/** Over the ratings: the row of the selected user, the column of the selected movie, the corner, the cell pointed at, values. */
export function PlaneMarks({
  plot,
  shown,
  selected,
  pointed,
  cornerBelow,
  numbers,
  valued,
  ratingRange,
}: PlaneMarksProps) {
  const x = scaleLinear(shown.movies, [0, plot.width]);
  const y = scaleLinear(shown.users, [0, plot.height]);
  const [cellWidth, cellHeight] = [x(1) - x(0), y(1) - y(0)];
  const row = band(y(selected.userId), cellHeight);
  const column = selected.movieId === undefined ? undefined : band(x(selected.movieId), cellWidth);
  return (
    <svg className={styles.marks} width={plot.width} height={plot.height}>
      {valued !== undefined && <Values rows={valued} shown={shown} x={x} y={y} ratingRange={ratingRange} />}
      <Corner
        {...{ plot, numbers }}
        right={x(cornerBelow)}
        bottom={y(cornerBelow)}
        left={x(0)}
        top={y(0)}
        below={cornerBelow}
      />
      {column !== undefined && (
        <Outlined className={styles.movieMark} x={column.from} y={-4} width={column.length} height={plot.height + 8} />
      )}
      <Outlined className={styles.userMark} x={-4} y={row.from} width={plot.width + 8} height={row.length} />
      {pointed !== undefined && (
        <Outlined
          className={styles.pointed}
          x={x(pointed.movieId)}
          y={y(pointed.userId)}
          width={cellWidth}
          height={cellHeight}
        />
      )}
    </svg>
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A frame that is seen on any colour. */
function Outlined({ className, ...box }: Box & { readonly className: string | undefined }) {
  return (
    <g className={className}>
      <rect {...box} className={styles.halo} />
      <rect {...box} />
    </g>
  );
}

function band(from: number, length: number): { from: number; length: number } {
  // A rectangle without any height would not be drawn at all.
  return length < THINNEST_BAND ? { from: from + length / 2, length: 0.01 } : { from, length };
}

interface CornerProps {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly plot: Plot;
  readonly below: number;
  readonly numbers: PlaneNumbers;
}

/** Room for the name of the corner beside its frame, in px. */
const NAME_WIDTH = 96;
const SMALLEST_FRAME = 7;

function Corner({ left, top, right, bottom, plot, below, numbers }: CornerProps) {
  if (right < 0 || bottom < 0) return null;
  const width = Math.max(SMALLEST_FRAME, right - left);
  const height = Math.max(SMALLEST_FRAME, bottom - top);
  const isBeside = right + NAME_WIDTH < plot.width;
  return (
    <>
      <Outlined className={styles.corner} x={left + 1} y={top + 1} width={width} height={height} />
      <text
        className={styles.cornerName}
        x={isBeside ? left + width + 7 : left + width}
        y={isBeside ? Math.max(14, top + height / 2 + 4) : top + height + 16}
        textAnchor={isBeside ? 'start' : 'end'}
      >
        {hasIds(numbers) ? 'ids' : 'numbers'} below {below}
      </text>
    </>
  );
}

interface ValuesProps {
  readonly rows: PlaneRows;
  readonly shown: PlaneRegion;
  readonly x: (id: number) => number;
  readonly y: (id: number) => number;
  readonly ratingRange: readonly [lowest: number, highest: number];
}

function Values({ rows: { userIds, movieIds, values }, shown, x, y, ratingRange }: ValuesProps) {
  return Array.from(values, (value, row) => {
    const [userId, movieId] = [userIds[row]!, movieIds[row]!];
    const isRepeated = userIds[row + 1] === userId && movieIds[row + 1] === movieId;
    const isSeen =
      userId + 1 > shown.users[0] &&
      userId < shown.users[1] &&
      movieId + 1 > shown.movies[0] &&
      movieId < shown.movies[1];
    if (isRepeated || !isSeen) return null;
    const isLight = lab(ratingColor(value, ...ratingRange)).l > LIGHT_FROM;
    return (
      <text
        key={row}
        className={styles.value}
        x={x(movieId + 0.5)}
        y={y(userId + 0.5)}
        dy="0.35em"
        textAnchor="middle"
        data-on={isLight ? 'light' : 'dark'}
      >
        {formatRated(value)}
      </text>
    );
  });
}
