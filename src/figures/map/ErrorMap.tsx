import { useId, useState } from 'react';
import { formatError } from '../../ui/format';
import type { GridPosition } from '../../ui/gridKeys';
import { useGridFocus } from '../../ui/useGridFocus';
import { useWidth } from '../../ui/useSize';
import chart from '../chart.module.css';
import { inkOn, toCss } from '../colors';
import styles from './ErrorMap.module.css';
import { type ErrorRange, errorColor } from './mapColors';
import { MapLegend } from './MapLegend';
import { bestSquare, type MapAxes, type MapMeasure, type MapSquares, nearestKnown, placeAmong } from './mapScale';

export const MEASURE_NAMES: Readonly<Record<MapMeasure, string>> = {
  heldOut: 'held-out RMSE',
  training: 'training RMSE',
};

interface Place {
  readonly rank: number;
  readonly lambda: number;
}

interface ErrorMapProps extends MapAxes {
  /** By rank, then by λ; undefined where no training has ended yet. */
  readonly squares: MapSquares;
  readonly measure: MapMeasure;
  /** An error that no other colour lies beyond, in stars. */
  readonly ceiling: number;
  /** The settings in use, on a square or between. */
  readonly current: Place;
  readonly dark: boolean;
  readonly onChange: (place: Place) => void;
}

const ROW = 28;
const MARGIN = { top: 4, right: 4, bottom: 42, left: 44 };
/** A square this wide, in px, has room for three decimals. */
const WIDE = 44;

/** Errors over rank and λ, a training for each square. Walk it by arrow keys; a press goes there. */
export function ErrorMap({ ranks, lambdas, squares, measure, ceiling, current, dark, onChange }: ErrorMapProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const hatch = useId();
  const here: GridPosition = {
    row: Math.round(placeAmong(ranks, current.rank)),
    column: Math.round(placeAmong(lambdas, current.lambda)),
  };
  const [walked, setWalked] = useState<GridPosition>();
  const [shown, setShown] = useState<GridPosition>();
  const grid = useGridFocus(ranks.length, lambdas.length, walked ?? here, setWalked);

  const column = Math.max(0, width - MARGIN.left - MARGIN.right) / lambdas.length;
  const innerWidth = column * lambdas.length;
  const innerHeight = ROW * ranks.length;
  const best = bestSquare(squares);
  const lowest = Math.min(...squares.flat().map((square) => square?.[measure] ?? Infinity));
  const range: ErrorRange = [Math.min(lowest, ceiling), ceiling];
  const guessed = nearestKnown(squares);
  const describe = ({ row, column: at }: GridPosition): string => {
    const square = squares[row]![at];
    const place = `Rank ${ranks[row]}, λ ${lambdas[at]}`;
    if (square === undefined) return `${place}: not trained yet`;
    return `${place}: held-out RMSE ${formatError(square.heldOut)}, training RMSE ${formatError(square.training)}`;
  };

  return (
    <div ref={ref} style={{ minHeight: innerHeight + MARGIN.top + MARGIN.bottom }}>
      {innerWidth > 0 && (
        <div onKeyDown={grid.onKeyDown} className={styles.grid}>
          <svg
            width={width}
            height={innerHeight + MARGIN.top + MARGIN.bottom}
            className={chart.chart}
            role="group"
            aria-label={`Map of the ${MEASURE_NAMES[measure]} over rank and λ`}
          >
            <defs aria-hidden="true">
              <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect className={styles.hatch} width="3" height="6" />
              </pattern>
            </defs>
            <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
              <g aria-hidden="true">
                {ranks.map((rank, row) => (
                  <text key={rank} x={-8} y={ROW * (row + 0.5)} dy="0.35em" textAnchor="end">
                    {rank}
                  </text>
                ))}
                <text transform={`translate(-34,${innerHeight / 2}) rotate(-90)`} textAnchor="middle">
                  Rank k
                </text>
                {lambdas.map((lambda, at) => (
                  <text key={lambda} x={column * (at + 0.5)} y={innerHeight + 17} textAnchor="middle">
                    {lambda}
                  </text>
                ))}
                <text x={innerWidth / 2} y={innerHeight + 36} textAnchor="middle">
                  λ
                </text>
              </g>
              {ranks.map((rank, row) =>
                lambdas.map((lambda, at) => {
                  const square = squares[row]![at];
                  const guess = guessed[row]![at];
                  const color = guess && errorColor(guess[measure], range, dark);
                  const box = { x: column * at, y: ROW * row, width: column, height: ROW };
                  const choose = (): void => {
                    onChange({ rank, lambda });
                  };
                  return (
                    <g key={`${rank} ${lambda}`}>
                      <rect
                        {...box}
                        {...grid.cell(row, at)}
                        role="button"
                        className={styles.square}
                        fill={color && toCss(color)}
                        aria-label={describe({ row, column: at })}
                        aria-pressed={rank === current.rank && lambda === current.lambda}
                        onClick={choose}
                        onKeyDown={(event) => {
                          if (event.key !== 'Enter' && event.key !== ' ') return;
                          event.preventDefault();
                          choose();
                        }}
                        onFocus={() => {
                          setShown({ row, column: at });
                        }}
                        onBlur={() => {
                          setShown(undefined);
                        }}
                        onPointerEnter={() => {
                          setShown({ row, column: at });
                        }}
                        onPointerLeave={() => {
                          setShown(undefined);
                        }}
                      />
                      {square === undefined && <rect {...box} className={styles.guess} fill={`url(#${hatch})`} />}
                    </g>
                  );
                }),
              )}
              <g aria-hidden="true" className={styles.marks}>
                {best !== undefined && <Frame kind="best" column={column} row={best.row} at={best.column} inset={2} />}
                <Frame
                  kind="current"
                  column={column}
                  row={placeAmong(ranks, current.rank)}
                  at={placeAmong(lambdas, current.lambda)}
                  inset={0}
                />
                {shown !== undefined && (
                  <rect
                    className={styles.shown}
                    x={column * shown.column}
                    y={ROW * shown.row}
                    width={column}
                    height={ROW}
                  />
                )}
              </g>
              <g aria-hidden="true" className={styles.numbers}>
                {squares.map((row, index) =>
                  row.map(
                    (square, at) =>
                      square !== undefined && (
                        <text
                          key={`${ranks[index]} ${lambdas[at]}`}
                          style={{ fill: inkOn(errorColor(square[measure], range, dark)) }}
                          x={column * (at + 0.5)}
                          y={ROW * (index + 0.5)}
                          dy="0.35em"
                          textAnchor="middle"
                        >
                          {square[measure].toFixed(column < WIDE ? 2 : 3)}
                        </text>
                      ),
                  ),
                )}
              </g>
            </g>
          </svg>
        </div>
      )}
      <div className={styles.legendRoom}>
        {best !== undefined && <MapLegend range={range} dark={dark} label={MEASURE_NAMES[measure]} />}
      </div>
      <p className={`${chart.readout} ${styles.readout}`}>
        {shown !== undefined
          ? `${describe(shown)}.`
          : best === undefined
            ? 'The squares come while the page is at rest.'
            : `Lowest held-out error so far: ${describe(best)}.`}
      </p>
    </div>
  );
}

interface FrameProps {
  readonly kind: 'best' | 'current';
  readonly column: number;
  /** In squares; between two where the settings are. */
  readonly row: number;
  readonly at: number;
  readonly inset: number;
}

/** A frame the size of a square, with a rim that sets it off from any colour. */
function Frame({ kind, column, row, at, inset }: FrameProps) {
  const box = {
    x: column * at + inset,
    y: ROW * row + inset,
    width: column - 2 * inset,
    height: ROW - 2 * inset,
    rx: 3,
  };
  return (
    <g data-mark={kind}>
      <rect {...box} className={styles.rim} />
      <rect {...box} className={styles[kind]} />
    </g>
  );
}
