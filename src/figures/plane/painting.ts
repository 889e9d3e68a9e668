import type { PlaneDrawing, PlaneRegion, PlaneRows } from '../../trainer/shared/questions';
import { ratingColor, RATING_GROUND } from '../colors';

/** More pixels than this are not told apart, and take longer to make. */
export const PIXEL_RATIO = Math.min(2, globalThis.devicePixelRatio);
/** The gap between squares, as a share of a cell; at least one pixel. */
const GAP = 0.1;

/** A drawing as something that can be drawn scaled. */
export function imageOf({ pixels, width, height }: PlaneDrawing): HTMLCanvasElement {
  const image = document.createElement('canvas');
  image.width = width;
  image.height = height;
  image.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  return image;
}

/** Images of regions, stretched to where these are in the region on display, the later over the earlier. */
export function paintImages(
  context: CanvasRenderingContext2D,
  shown: PlaneRegion,
  images: readonly { readonly region: PlaneRegion; readonly image: HTMLCanvasElement }[],
): void {
  const place = placing(context, shown);
  for (const { region, image } of images) {
    const [left, right] = [place.x(region.movies[0]), place.x(region.movies[1])];
    const [top, bottom] = [place.y(region.users[0]), place.y(region.users[1])];
    context.drawImage(image, left, top, right - left, bottom - top);
  }
}

/** One square for each row; of rows that repeat a cell, the last is seen. */
export function paintSquares(
  context: CanvasRenderingContext2D,
  shown: PlaneRegion,
  { userIds, movieIds, values }: PlaneRows,
  [lowest, highest]: readonly [number, number],
): void {
  const place = placing(context, shown);
  const gap = Math.max(1, Math.round((place.x(1) - place.x(0)) * GAP));
  values.forEach((value, row) => {
    const [left, right] = [Math.round(place.x(movieIds[row]!)), Math.round(place.x(movieIds[row]! + 1))];
    const [top, bottom] = [Math.round(place.y(userIds[row]!)), Math.round(place.y(userIds[row]! + 1))];
    context.fillStyle = ratingColor(value, lowest, highest);
    context.fillRect(left + (gap >> 1), top + (gap >> 1), right - left - gap, bottom - top - gap);
  });
}

/** What is there before any rating. */
export function paintGround(context: CanvasRenderingContext2D): void {
  context.fillStyle = RATING_GROUND;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
}

/** Ids in canvas pixels. */
function placing({ canvas }: CanvasRenderingContext2D, { movies, users }: PlaneRegion) {
  return {
    x: (id: number): number => ((id - movies[0]) / (movies[1] - movies[0])) * canvas.width,
    y: (id: number): number => ((id - users[0]) / (users[1] - users[0])) * canvas.height,
  };
}
