import type { Ratings } from '../../../ratings/ratings';
import type { PlaneRequest } from '../../shared/questions';

/**
 * Draws every rating as one point, in the order of the file, each blended over what is there.
 * @returns width × height × 4 bytes RGBA, opaque.
 */
export function drawPlane(ratings: Ratings, { width, height, colors }: PlaneRequest): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(width * height * 4);
  const [red, green, blue] = colors.ground;
  new Uint32Array(pixels.buffer).fill(0xff000000 | (blue << 16) | (green << 8) | red);

  const columns = pixelOfId(ratings.movieIds, width);
  const rows = pixelOfId(ratings.userIds, height);
  const { lowest, highest } = extent(ratings.values);
  const steps = colors.ramp.length - 1;
  const scale = highest > lowest ? steps / (highest - lowest) : 0;
  for (let row = 0; row < ratings.values.length; row++) {
    const color = colors.ramp[Math.round((ratings.values[row]! - lowest) * scale)]!;
    const pixel = (rows[ratings.users[row]!]! * width + columns[ratings.movies[row]!]!) * 4;
    for (let channel = 0; channel < 3; channel++) {
      pixels[pixel + channel]! += colors.alpha * (color[channel]! - pixels[pixel + channel]!);
    }
  }
  return pixels;
}

/** Ids 0…max spread over the pixels of one axis. */
function pixelOfId(ids: Int32Array, pixels: number): Int32Array {
  const maxId = ids.at(-1) ?? 0;
  return ids.map((id) => Math.floor((id * pixels) / (maxId + 1)));
}

function extent(values: Float32Array): { lowest: number; highest: number } {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return { lowest, highest };
}
