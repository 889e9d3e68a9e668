import type { Side } from '../../als/matrix';
import type { Axes } from './axes';

export interface FactorWindowRequest {
  readonly side: Side;
  /** The axes that the factors are shown on. */
  readonly axes: Axes;
  /** The factor that orders the rows, from 0; undefined, or one that the model does not have, for the order of row numbers. */
  readonly sortBy: number | undefined;
  readonly descending: boolean;
  /** The places in that order, from 0. */
  readonly from: number;
  readonly count: number;
  /** A row number whose place in the order is wanted. */
  readonly find: number | undefined;
}

export interface FactorWindow {
  /** The place of the first row; the window lies within the side, whatever was asked for. */
  readonly from: number;
  /** Row numbers. */
  readonly rows: Int32Array;
  /** Row-major, rows.length × rank. */
  readonly values: Float32Array;
  /** The largest absolute value of the whole side. */
  readonly limit: number;
  /** How many rows the side has. */
  readonly total: number;
  readonly found: { readonly row: number; readonly place: number } | undefined;
}

/** One factor of all movies. */
export interface MovieFactor {
  readonly factor: number;
  /** By row number; NaN where a movie has no training rating, and so nothing to learn from. */
  readonly values: Float32Array;
}

/** What other axes do to a model. */
export interface GaugeView {
  /** Of the predictions for one row of the file in `every`, in stars. */
  readonly largestChange: number;
  readonly every: number;
  readonly penalty: { readonly before: number; readonly after: number };
}

/** The model on its own axes. */
export interface LeadingAxes {
  /** The singular values of U Mᵀ, largest first. */
  readonly spectrum: Float64Array;
  /** As trained, and on the model's own axes. */
  readonly penalty: { readonly trained: number; readonly own: number };
  /** Per row the values on the first and on the second axis; the latter are 0 where there is one factor. */
  readonly users: Float32Array;
  readonly movies: Float32Array;
}

/** Users and movies on the two axes along which the model's predictions vary most. */
export interface KindPlane {
  readonly users: PlacedKinds;
  readonly movies: PlacedKinds;
}

export interface PlacedKinds {
  /** Two numbers per row; with a single factor the second is 0. */
  readonly places: Float32Array;
  /** Counts by true kind, then by the kind whose centre is nearest. */
  readonly found: readonly (readonly number[])[];
}
