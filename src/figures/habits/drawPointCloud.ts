import type { Rgb } from '../colors';

/**
 * Draws points as discs, see-through so that dense places darken. Written pixel by pixel: a hundred thousand points take
 * a few ms, and come out the same on every machine.
 * @param points x and y of each point in turn, in pixels of the image
 * @param alpha how opaque one disc is, 0 … 1
 * @returns width × height × 4 bytes RGBA
 */
export function drawPointCloud(
  points: Float64Array,
  { width, height }: { readonly width: number; readonly height: number },
  radius: number,
  [red, green, blue]: Rgb,
  alpha: number,
): Uint8ClampedArray<ArrayBuffer> {
  const discsOn = countDiscs(points, width, height, discOffsets(radius));
  const pixels = new Uint8ClampedArray(width * height * 4);
  discsOn.forEach((discs, pixel) => {
    if (discs > 0) pixels.set([red, green, blue, 255 * (1 - (1 - alpha) ** discs)], pixel * 4);
  });
  return pixels;
}

/** How many discs lie on each pixel. */
function countDiscs(
  points: Float64Array,
  width: number,
  height: number,
  disc: readonly (readonly [dx: number, dy: number])[],
): Uint32Array {
  const discsOn = new Uint32Array(width * height);
  for (let point = 0; point < points.length; point += 2) {
    const x = Math.floor(points[point]!);
    const y = Math.floor(points[point + 1]!);
    for (const [dx, dy] of disc) {
      if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
      discsOn[(y + dy) * width + x + dx]!++;
    }
  }
  return discsOn;
}

function discOffsets(radius: number): [dx: number, dy: number][] {
  const reach = Math.ceil(radius);
  const side = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach);
  return side.flatMap((dy) =>
    side.filter((dx) => dx ** 2 + dy ** 2 <= radius ** 2).map((dx): [number, number] => [dx, dy]),
  );
}
