import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { formatStars } from '../ui/format';
import { factorColor, factorGradient } from './colors';
import styles from './FactorHeatmap.module.css';

interface FactorHeatmapProps {
  /** "User" or "Movie": what a row is. */
  readonly noun: string;
  readonly side: 'users' | 'movies';
  /** One id per row. */
  readonly ids: Int32Array;
  /** ids.length × rank, row-major. */
  readonly factors: Float32Array;
  readonly rank: number;
  readonly selectedId: number | undefined;
  readonly dark: boolean;
  readonly onSelect: (id: number) => void;
}

interface CellPosition {
  readonly row: number;
  readonly factor: number;
}

/** Factor values as colours, one row per id. Arrow keys walk the cells, Enter selects the row. */
export function FactorHeatmap({ noun, side, ids, factors, rank, selectedId, dark, onSelect }: FactorHeatmapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pointed, setPointed] = useState<CellPosition>();
  /** Said once per key press; the readout beside it follows the training and would never stop talking. */
  const [spoken, setSpoken] = useState('');
  const readoutId = useId();
  const limit = factors.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);

  useEffect(() => {
    const target = canvas.current;
    if (target === null || rank === 0) return;
    target.width = rank;
    target.height = ids.length;
    const image = new ImageData(rank, ids.length);
    factors.forEach((value, cell) => {
      const [red, green, blue] = factorColor(value, limit, dark);
      image.data.set([red, green, blue, 255], cell * 4);
    });
    target.getContext('2d')?.putImageData(image, 0, 0);
  }, [factors, rank, ids, limit, dark]);

  const inBounds = ({ row, factor }: CellPosition): CellPosition => ({
    row: Math.min(ids.length - 1, Math.max(0, row)),
    factor: Math.min(rank - 1, Math.max(0, factor)),
  });
  const cell = pointed === undefined ? undefined : inBounds(pointed);
  const cellAt = (event: MouseEvent): CellPosition => {
    const box = event.currentTarget.getBoundingClientRect();
    return inBounds({
      row: Math.floor(((event.clientY - box.top) / box.height) * ids.length),
      factor: Math.floor(((event.clientX - box.left) / box.width) * rank),
    });
  };
  const describe = ({ row, factor }: CellPosition): string =>
    `${noun} ${ids[row]}, factor ${factor + 1}: ${formatStars(factors[row * rank + factor]!)}`;
  const walk = (event: KeyboardEvent): void => {
    const { row, factor } = cell ?? { row: Math.max(0, ids.indexOf(selectedId ?? -1)), factor: 0 };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(ids[row]!);
    }
    const step = {
      ArrowUp: { row: row - 1, factor },
      ArrowDown: { row: row + 1, factor },
      ArrowLeft: { row, factor: factor - 1 },
      ArrowRight: { row, factor: factor + 1 },
      Home: { row, factor: 0 },
      End: { row, factor: rank - 1 },
    }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setPointed(inBounds(step));
    setSpoken(describe(inBounds(step)));
  };

  const selectedRow = selectedId === undefined ? -1 : ids.indexOf(selectedId);
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  return (
    <div className={styles.heatmap} data-side={side}>
      <div className={styles.rows} aria-hidden="true">
        {Array.from(ids, (id) => (
          <span key={id} data-selected={id === selectedId}>
            {id}
          </span>
        ))}
      </div>
      <div
        role="application"
        aria-roledescription="heatmap"
        aria-label={`${noun} factors: ${ids.length} rows, ${rank} factors`}
        aria-describedby={readoutId}
        tabIndex={0}
        className={styles.cells}
        onPointerMove={(event) => {
          setPointed(cellAt(event));
        }}
        onPointerLeave={({ pointerType }) => {
          if (pointerType !== 'touch') setPointed(undefined);
        }}
        onBlur={() => {
          setPointed(undefined);
        }}
        onPointerDown={(event) => {
          setPointed(cellAt(event));
        }}
        onClick={(event) => {
          onSelect(ids[cellAt(event).row]!);
        }}
        onKeyDown={walk}
      >
        <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
        {selectedRow >= 0 && (
          <div
            className={styles.selected}
            style={{ top: share(selectedRow, ids.length), height: share(1, ids.length) }}
          />
        )}
        {cell !== undefined && (
          <div
            className={styles.pointed}
            style={{
              top: share(cell.row, ids.length),
              height: share(1, ids.length),
              left: share(cell.factor, rank),
              width: share(1, rank),
            }}
          />
        )}
      </div>
      <p className={styles.axis} aria-hidden="true">
        <span>factor 1</span>
        {rank > 1 && <span>factor {rank}</span>}
      </p>
      <p className={styles.legend} aria-hidden="true">
        <span>−{formatStars(limit)}</span>
        <span className={styles.ramp} style={{ background: factorGradient(dark) }} />
        <span>+{formatStars(limit)}</span>
      </p>
      <p className={styles.readout} id={readoutId}>
        {cell === undefined ? 'Point at a cell for its value.' : describe(cell)}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}
