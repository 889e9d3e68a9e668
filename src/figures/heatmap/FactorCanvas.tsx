import { useEffect, useRef } from 'react';
import { factorColor } from '../colors';
import styles from './FactorHeatmap.module.css';
import { ROW_HEIGHT } from './geometry';

interface FactorCanvasProps {
  /** Row-major, rows × rank. */
  readonly values: Float32Array;
  readonly rank: number;
  /** The value of full colour. */
  readonly limit: number;
  readonly dark: boolean;
  /** Where the first row stands, in px. */
  readonly top: number;
}

/** Values as colours, one pixel each, drawn out to the size of the cells. */
export function FactorCanvas({ values, rank, limit, dark, top }: FactorCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const rows = values.length / rank;
  useEffect(() => {
    const target = canvas.current;
    if (target === null || rows === 0) return;
    target.width = rank;
    target.height = rows;
    const image = new ImageData(rank, rows);
    values.forEach((value, cell) => {
      image.data.set([...factorColor(value, limit, dark), 255], cell * 4);
    });
    target.getContext('2d')?.putImageData(image, 0, 0);
  }, [values, rank, rows, limit, dark]);
  return (
    <canvas ref={canvas} className={styles.canvas} style={{ top, height: rows * ROW_HEIGHT }} aria-hidden="true" />
  );
}
