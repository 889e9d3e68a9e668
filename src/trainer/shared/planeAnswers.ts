import type { Side } from '../../als/matrix';

/** A rectangle of the user × movie plane, where id n takes the place n ≤ x < n + 1 of its axis. */
export interface PlaneRegion {
  readonly movies: Range;
  readonly users: Range;
}

type Range = readonly [from: number, to: number];

/** Movie ids run right, user ids down. */
export interface PlaneRequest {
  readonly region: PlaneRegion;
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  /** In how many steps at most the density is told along each side. */
  readonly steps: Readonly<Record<Side, number>>;
  readonly colors: PlaneColors;
}

type Rgb = readonly [red: number, green: number, blue: number];

export interface PlaneColors {
  /** Where no rating is. */
  readonly ground: Rgb;
  /** The ramp from the lowest rating of the file to its highest. */
  readonly ramp: readonly Rgb[];
  /** How opaque one point is, between 0 and 1. */
  readonly alpha: number;
}

export interface PlaneDrawing {
  readonly region: PlaneRegion;
  readonly width: number;
  readonly height: number;
  /** RGBA, opaque, width × height × 4 bytes. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** Rows of the region. */
  readonly ratings: number;
  readonly density: Readonly<Record<Side, Density>>;
}

/** How many rows of a region there are for each id along one of its sides. */
export interface Density {
  readonly range: Range;
  /** In equal steps over the range; one step for each id, where there is room for that. */
  readonly perId: Float32Array;
}

/** Rows in the file's own ids, by user, then by movie, then as the file has them. */
export interface PlaneRows {
  readonly region: PlaneRegion;
  readonly userIds: Int32Array;
  readonly movieIds: Int32Array;
  readonly values: Float32Array;
  /** False where the region has more rows than were asked for. */
  readonly complete: boolean;
}

export type PlaneExtremes = Readonly<
  Record<Side, { readonly most: readonly IdCount[]; readonly fewest: readonly IdCount[] }>
>;

/** A user or a movie and how many rows it has. */
export interface IdCount {
  readonly id: number;
  readonly ratings: number;
}
