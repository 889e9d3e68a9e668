import { useNaming, wordsOf } from '../naming';
import { type CSSProperties, useId } from 'react';
import type { Side } from '../../als/matrix';
import type { FactorWindow } from '../../trainer/shared/questions';
import { formatCount, formatStars } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import { FactorCanvas } from './FactorCanvas';
import styles from './FactorHeatmap.module.css';
import { HEADER_HEIGHT, ROW_HEIGHT, roundUp, valuesFit, VISIBLE_ROWS } from './geometry';
import { HeatmapFoot } from './HeatmapFoot';
import { HeatmapHeader } from './HeatmapHeader';
import { HeatmapRow } from './HeatmapRow';
import type { FactorSort } from './sort';
import { useCursor } from './useCursor';
import { useRowScroll } from './useRowScroll';
import { useSpokenOnce } from './useSpokenOnce';

interface FactorHeatmapProps {
  readonly side: Side;
  /** All ids of the side; row numbers index them. */
  readonly ids: Int32Array;
  readonly rank: number;
  /** The rows that are drawn: those in sight and some around them. */
  readonly view: FactorWindow;
  readonly sort: FactorSort | undefined;
  readonly selectedRow: number | undefined;
  /** Whether numbers are written into the cells, where there is room. */
  readonly showValues: boolean;
  readonly dark: boolean;
  readonly onSelect: (id: number) => void;
  /** A factor's number was pressed. */
  readonly onSort: (factor: number) => void;
  /** The place of the first row in sight. */
  readonly onScroll: (first: number) => void;
}

/** All factors of one side as colours, one row per id, in a window that scrolls through them. */
export function FactorHeatmap(props: FactorHeatmapProps) {
  const { side, ids, rank, view, sort, selectedRow, showValues, dark, onSelect, onSort, onScroll } = props;
  const naming = useNaming();
  const { One: noun, Many } = wordsOf(side, naming);
  const hasTitles = Array.from(view.rows).some((row) => naming.titleOf(side, ids[row]!) !== undefined);
  const gridId = useId();
  const [columns, width] = useWidth<HTMLDivElement>();
  const { ref, first, follow, reveal, center } = useRowScroll(view, sort, selectedRow, onScroll);
  const limit = roundUp(view.limit);
  const fits = valuesFit(width / rank, view.limit);
  const written = showValues && fits ? { limit, dark } : undefined;

  const valuesAt = (place: number): Float32Array =>
    view.values.subarray((place - view.from) * rank, (place - view.from + 1) * rank);
  const idAt = (place: number): number | undefined => {
    const row = view.rows[place - view.from];
    return row === undefined ? undefined : ids[row];
  };
  const selectedPlace = view.found?.place;
  const startsAt = selectedPlace !== undefined && selectedPlace >= first && selectedPlace < first + VISIBLE_ROWS;
  const { cell, unpoint, gridHandlers, bodyHandlers } = useCursor({
    rows: view.total,
    rank,
    width,
    start: { place: startsAt ? selectedPlace : first, factor: sort?.factor ?? 0 },
    onSelect: (place) => {
      const id = idAt(place);
      if (id !== undefined) onSelect(id);
    },
    onWalk: reveal,
  });
  const described =
    cell === undefined || idAt(cell.place) === undefined
      ? undefined
      : `${naming.headOf(side, idAt(cell.place)!)}, factor ${cell.factor + 1}: ${formatStars(valuesAt(cell.place)[cell.factor]!)}`;
  const spoken = useSpokenOnce(cell?.byKeyboard === true ? `${cell.place}/${cell.factor}` : undefined, described);
  const cellId = (place: number, factor: number): string => `${gridId}-${place}-${factor}`;

  const share = (part: number): string => `${(100 * part) / rank}%`;
  return (
    <div
      className={styles.heatmap}
      data-side={side}
      data-titled={hasTitles}
      style={sizes(ids.length === 0 ? '' : naming.idOf(side, ids.at(-1)!), hasTitles)}
    >
      <p className={styles.head}>
        <span className={styles.title}>{Many}</span>
        {selectedRow !== undefined && (
          <button
            type="button"
            onClick={() => {
              if (view.found !== undefined) center(view.found.place);
            }}
          >
            Go to {naming.nameOf(side, ids[selectedRow]!)}
          </button>
        )}
      </p>
      <p className={styles.axis} aria-hidden="true">
        Factor
      </p>
      <div
        ref={ref}
        role="grid"
        tabIndex={0}
        className={styles.grid}
        style={{ height: HEADER_HEIGHT + ROW_HEIGHT * Math.min(VISIBLE_ROWS, view.total) }}
        aria-label={`${noun} factors: ${formatCount(view.total)} rows, ${rank} ${rank === 1 ? 'factor' : 'factors'}`}
        aria-rowcount={view.total + 1}
        aria-colcount={rank + 1}
        aria-readonly="true"
        aria-activedescendant={described === undefined ? undefined : cellId(cell!.place, cell!.factor)}
        onScroll={() => {
          follow();
          unpoint();
        }}
        {...gridHandlers}
      >
        <HeatmapHeader noun={noun} rank={rank} columnWidth={width / rank} sort={sort} onSort={onSort} />
        <div role="rowgroup" className={styles.body} style={{ height: view.total * ROW_HEIGHT }} {...bodyHandlers}>
          <FactorCanvas values={view.values} rank={rank} limit={limit} dark={dark} top={view.from * ROW_HEIGHT} />
          {Array.from(view.rows, (row, index) => {
            const place = view.from + index;
            return (
              <HeatmapRow
                key={row}
                name={naming.titleOf(side, ids[row]!) ?? naming.idOf(side, ids[row]!)}
                place={place}
                values={written !== undefined || cell?.place === place ? valuesAt(place) : undefined}
                written={written}
                selected={row === selectedRow}
                cellId={cellId}
              />
            );
          })}
          <div ref={columns} className={styles.columns} aria-hidden="true">
            {sort !== undefined && (
              <div className={styles.sorted} style={{ left: share(sort.factor), width: `calc(${share(1)} + 3px)` }} />
            )}
            {cell !== undefined && (
              <div
                className={styles.pointed}
                style={{ top: cell.place * ROW_HEIGHT, left: share(cell.factor), width: share(1) }}
              />
            )}
          </div>
        </div>
      </div>
      <HeatmapFoot
        first={first}
        total={view.total}
        readout={
          described ??
          (showValues && !fits ? 'Too narrow for numbers: point at a cell.' : 'Point at a cell for its value.')
        }
        limit={limit}
        dark={dark}
      />
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}

/** An id longer than this, or a title, is cut where there is no room. */
const MOST_DIGITS = 12;

/** Room for an id as long as the last one, or for a title; heights that the style sheet shares with the code. */
function sizes(lastId: string, hasTitles: boolean): CSSProperties {
  const digits = Math.min(MOST_DIGITS, Math.max(5, lastId.length));
  return {
    '--labels': hasTitles ? 'clamp(110px, 34vw, 190px)' : `${8 * digits + 8}px`,
    '--row': `${ROW_HEIGHT}px`,
    '--header': `${HEADER_HEIGHT}px`,
  } as CSSProperties;
}
