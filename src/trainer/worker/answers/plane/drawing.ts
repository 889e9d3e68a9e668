import { sum } from 'd3';
import type { PlaneDrawing, PlaneRequest } from '../../../shared/questions';
import type { Dataset } from '../../dataset';
import { type Coverage, cover, shareAt } from './coverage';
import { densityAlong } from './density';
import { countRows, eachRow, spansOf } from './region';

/** More points than this say no more on a screen: of a larger region an even sample is drawn. All rows are counted. */
const MAX_POINTS = 4_000_000;

/** Draws each rating of a region over what is there, user by user: as a point, or as a rectangle where there is room. */
export async function drawPlane(
  { ratings, facts }: Pick<Dataset, 'ratings' | 'facts'>,
  { region, width, height, steps, colors }: PlaneRequest,
): Promise<PlaneDrawing> {
  const { userIds, movieIds, values } = ratings;
  const spans = spansOf(ratings, region);
  const counts = await countRows(ratings, spans);
  const total = sum(counts.users);

  const pixels = filledWith(colors.ground, width * height);
  const across = cover(movieIds, spans.movies, region.movies, width);
  const down = cover(userIds, spans.users, region.users, height);
  const blend = brush(pixels, width, across, down, colors.alpha);
  const lowest = facts.counts[0]?.rating ?? 0;
  const range = (facts.counts.at(-1)?.rating ?? 0) - lowest;
  const scale = range > 0 ? (colors.ramp.length - 1) / range : 0;
  const stride = Math.max(1, Math.ceil(total / MAX_POINTS));
  let seen = 0;
  await eachRow(ratings, spans, (row, user, movie) => {
    if (seen++ % stride > 0) return;
    const color = colors.ramp[Math.round((values[row]! - lowest) * scale)]!;
    blend(movie - spans.movies[0], user - spans.users[0], color);
  });

  return {
    ...{ region, width, height, pixels, ratings: total },
    density: {
      users: densityAlong(userIds, spans.users, counts.users, region.users, steps.users),
      movies: densityAlong(movieIds, spans.movies, counts.movies, region.movies, steps.movies),
    },
  };
}

type Rgb = readonly [red: number, green: number, blue: number];

/** Blends a colour over the pixels that a column and a row cover. */
function brush(
  pixels: Uint8ClampedArray,
  width: number,
  across: Coverage,
  down: Coverage,
  alpha: number,
): (column: number, row: number, color: Rgb) => void {
  // Called for every rating: what it reads is at hand.
  const { first: lefts, last: rights, firstShare: leftShares, lastShare: rightShares } = across;
  return (column, row, color) => {
    const red = color[0];
    const green = color[1];
    const blue = color[2];
    const left = lefts[column]!;
    const right = rights[column]!;
    const bottom = down.last[row]!;
    for (let y = down.first[row]!; y <= bottom; y++) {
      const opacity = alpha * shareAt(down, row, y);
      for (let x = left; x <= right; x++) {
        const share = opacity * (x === left ? leftShares[column]! : x === right ? rightShares[column]! : 1);
        const pixel = (y * width + x) * 4;
        pixels[pixel] = pixels[pixel]! + share * (red - pixels[pixel]!);
        pixels[pixel + 1] = pixels[pixel + 1]! + share * (green - pixels[pixel + 1]!);
        pixels[pixel + 2] = pixels[pixel + 2]! + share * (blue - pixels[pixel + 2]!);
      }
    }
  };
}

function filledWith([red, green, blue]: Rgb, count: number): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(count * 4);
  new Uint32Array(pixels.buffer).fill(0xff000000 | (blue << 16) | (green << 8) | red);
  return pixels;
}
