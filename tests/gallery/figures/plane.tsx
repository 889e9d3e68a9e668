import { RatingPlane, type RatingPlaneProps } from '../../../src/figures/plane/RatingPlane';
import type { PlaneDrawing, PlaneRows } from '../../../src/trainer/shared/questions';
import type { Exhibits } from '../exhibits';

const ids = (count: number): Int32Array => Int32Array.from({ length: count }, (_, index) => index + 1);
const ignore = (): void => undefined;

/** A coarse drawing: stripes of grey and two colours of ratings. */
function drawing(movies: number, users: number): PlaneDrawing {
  const [width, height] = [20, 20];
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colors = [
      [137, 135, 135, 255],
      [254, 214, 118, 255],
      [225, 30, 32, 255],
    ] as const;
    pixels.set(colors[(pixel * 7 + Math.floor(pixel / width)) % 3]!, pixel * 4);
  }
  return {
    ...{ width, height, pixels, ratings: 1250 },
    region: { movies: [0, movies], users: [0, users] },
    density: {
      movies: { range: [0, movies], perId: Float32Array.of(0, 4, 6, 5, 9, 3) },
      users: { range: [0, users], perId: Float32Array.of(0, 2, 3, 8, 2) },
    },
  };
}

const SQUARES: PlaneRows = {
  region: { movies: [0, 16], users: [0, 16] },
  userIds: Int32Array.of(1, 1, 3, 3, 7, 8),
  movieIds: Int32Array.of(2, 5, 1, 1, 6, 8),
  values: Float32Array.of(1, 4, 2, 5, 3, 4.5),
  complete: true,
};

const SHARED: Pick<RatingPlaneProps, 'ratingRange' | 'onWant' | 'onSelect'> = {
  ratingRange: [1, 5],
  onWant: ignore,
  onSelect: ignore,
};

export const exhibits: Exhibits = {
  'rating-plane': (
    <RatingPlane
      {...SHARED}
      userIds={ids(3000)}
      movieIds={ids(1200)}
      numbers={{ users: 'ids', movies: 'ids' }}
      cornerBelow={20}
      selected={{ userId: 800, movieId: 300 }}
      drawing={drawing(1201, 3001)}
      rows={undefined}
    />
  ),
  'rating-plane-of-few-ratings': (
    <RatingPlane
      {...SHARED}
      userIds={ids(8)}
      movieIds={ids(8)}
      numbers={{ users: 'ids', movies: 'ids' }}
      cornerBelow={4}
      selected={{ userId: 3, movieId: undefined }}
      drawing={drawing(9, 9)}
      rows={SQUARES}
    />
  ),
  'rating-plane-before-it-is-drawn': (
    <RatingPlane
      {...SHARED}
      userIds={ids(150_000)}
      movieIds={ids(200_000)}
      numbers={{ users: 'ids', movies: 'ids' }}
      cornerBelow={20}
      selected={{ userId: 99_999, movieId: undefined }}
      drawing={undefined}
      rows={undefined}
    />
  ),
};
