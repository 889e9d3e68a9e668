import { inkOnRating, ratingColor, RATING_GROUND } from '../colors';

/** A rating that the file has, drawn within its cell. */
export interface GridMark {
  readonly rating: number;
  readonly heldOut: boolean;
}

interface Cells {
  /** px */
  readonly width: number;
  readonly height: number;
  /** px of one cell, with the line of ground to its right and below. */
  readonly size: number;
  /** Row-major. */
  readonly values: ArrayLike<number | undefined>;
  readonly marks: ArrayLike<GridMark | undefined> | undefined;
  readonly ratingRange: readonly [lowest: number, highest: number];
}

/** Squares in the colours of ratings on grey; ratings within them framed, with a dashed line where they were held out. */
export function drawCells(canvas: HTMLCanvasElement, cells: Cells): void {
  const { width, height, size, values, marks, ratingRange } = cells;
  const pixels = window.devicePixelRatio;
  canvas.width = Math.round(width * pixels);
  canvas.height = Math.round(height * pixels);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(pixels, pixels);
  context.fillStyle = RATING_GROUND;
  context.fillRect(0, 0, width, height);
  const columns = width / size;
  const inset = Math.round(size / 4);
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell];
    if (value === undefined) continue;
    const x = (cell % columns) * size;
    const y = Math.floor(cell / columns) * size;
    context.fillStyle = ratingColor(value, ...ratingRange);
    context.fillRect(x, y, size - 1, size - 1);
    const mark = marks?.[cell];
    if (mark === undefined) continue;
    const square = [x + inset - 0.5, y + inset - 0.5, size - 2 * inset, size - 2 * inset] as const;
    context.fillStyle = ratingColor(mark.rating, ...ratingRange);
    context.fillRect(...square);
    context.strokeStyle = inkOnRating(value, ...ratingRange);
    context.setLineDash(mark.heldOut ? [2, 1.5] : []);
    context.strokeRect(...square);
  }
}
