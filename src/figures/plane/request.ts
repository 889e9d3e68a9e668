import type { PlaneRegion, PlaneRequest } from '../../trainer/shared/questions';
import { RATING_GROUND, RATING_RAMP, toRgb } from '../colors';
import { blocksAround } from './cells';
import { PIXEL_RATIO } from './painting';
import { cellSize, type Plot, regionOf, showsSquares, SQUARE_FROM, type View } from './view';

/** What a view needs to be drawn sharply. */
export interface Wanted {
  readonly drawing: PlaneRequest;
  /** The cells whose rows are drawn one by one; undefined while they are too small. */
  readonly cells: PlaneRegion | undefined;
}

/** How opaque a point is that is smaller than a pixel: so that one sees where many lie on each other. */
const POINT_ALPHA = 0.6;
const GROUND = toRgb(RATING_GROUND);

export function wantedFor(plot: Plot, view: View): Wanted {
  const region = regionOf(plot, view);
  const { width, height } = cellSize(plot, view.level);
  const grown = Math.min(1, Math.max(0, (Math.min(width, height) - 1) / (SQUARE_FROM - 1)));
  return {
    drawing: {
      region,
      width: Math.round(plot.width * PIXEL_RATIO),
      height: Math.round(plot.height * PIXEL_RATIO),
      steps: { movies: Math.round(plot.width), users: Math.round(plot.height) },
      colors: { ground: GROUND, ramp: RATING_RAMP, alpha: POINT_ALPHA + (1 - POINT_ALPHA) * grown },
    },
    cells: showsSquares(plot, view) ? blocksAround(region) : undefined,
  };
}
