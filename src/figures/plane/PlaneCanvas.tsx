import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PlaneDrawing, PlaneRegion, PlaneRows } from '../../trainer/shared/questions';
import { covers } from './cells';
import { imageOf, paintGround, paintImages, paintSquares, PIXEL_RATIO } from './painting';
import styles from './RatingPlane.module.css';
import type { Plot } from './view';

interface PlaneCanvasProps {
  readonly plot: Plot;
  readonly shown: PlaneRegion;
  /** The newest drawing, of what is shown or of what was shown a moment ago. */
  readonly drawing: PlaneDrawing | undefined;
  /** Drawn one by one, once they cover what is shown. */
  readonly squares: PlaneRows | undefined;
  readonly ratingRange: readonly [lowest: number, highest: number];
}

/** The ratings. While the view moves, what was drawn last moves with it; where that does not reach, the whole plane shows, coarse. */
export function PlaneCanvas({ plot, shown, drawing, squares, ratingRange }: PlaneCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [overview, setOverview] = useState<PlaneDrawing>();
  const everything: PlaneRegion = { movies: [0, plot.movies], users: [0, plot.users] };
  if (drawing !== undefined && drawing !== overview && covers(drawing.region, everything)) setOverview(drawing);
  const overviewImage = useMemo(() => overview && imageOf(overview), [overview]);
  const drawingImage = useMemo(() => drawing && imageOf(drawing), [drawing]);

  useLayoutEffect(() => {
    const target = canvas.current;
    const context = target?.getContext('2d');
    if (target === null || context === null || context === undefined) return;
    const [width, height] = [Math.round(plot.width * PIXEL_RATIO), Math.round(plot.height * PIXEL_RATIO)];
    // Setting a size clears the canvas, even to the same.
    if (target.width !== width) target.width = width;
    if (target.height !== height) target.height = height;
    context.imageSmoothingEnabled = false;
    paintGround(context);
    if (squares !== undefined && covers(squares.region, shown)) {
      paintSquares(context, shown, squares, ratingRange);
      return;
    }
    paintImages(context, shown, [
      ...(overview && overviewImage ? [{ region: overview.region, image: overviewImage }] : []),
      ...(drawing && drawingImage && drawing !== overview ? [{ region: drawing.region, image: drawingImage }] : []),
    ]);
  });

  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      style={{ width: plot.width, height: plot.height }}
      aria-hidden="true"
    />
  );
}
