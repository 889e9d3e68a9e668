import type { GridPosition } from '../../ui/gridKeys';

/** The squares of an error map: a rank for each row, a λ for each column, both ascending. */
export interface MapAxes {
  readonly ranks: readonly number[];
  readonly lambdas: readonly number[];
}

/** Where the training of one square has ended. */
export interface MapSquare {
  readonly training: number;
  readonly heldOut: number;
}

/** Which of its errors a map shows. */
export type MapMeasure = keyof MapSquare;

/** By rank, then by λ; undefined where no training has ended yet. */
export type MapSquares = readonly (readonly (MapSquare | undefined)[])[];

/** The square of the lowest held-out error; undefined where nothing is known. */
export function bestSquare(squares: MapSquares): GridPosition | undefined {
  let best: GridPosition | undefined;
  let least = Infinity;
  squares.forEach((row, index) => {
    row.forEach((square, column) => {
      if (square === undefined || square.heldOut >= least) return;
      least = square.heldOut;
      best = { row: index, column };
    });
  });
  return best;
}

/**
 * Where a value lies among those of an axis, counted in squares: 0 at the first, 1 at the second, in between by its
 * logarithm. Beyond the ends it is at the end.
 */
export function placeAmong(values: readonly number[], value: number): number {
  const next = values.findIndex((each) => each >= value);
  if (next === -1) return values.length - 1;
  if (next === 0) return 0;
  const [below, above] = [values[next - 1]!, values[next]!];
  return next - 1 + Math.log(value / below) / Math.log(above / below);
}

/** For each square the nearest one of which something is known, counted in squares; undefined where nothing is. */
export function nearestKnown<T>(squares: readonly (readonly (T | undefined)[])[]): (T | undefined)[][] {
  const known = squares.flatMap((row, y) => row.flatMap((value, x) => (value === undefined ? [] : [{ x, y, value }])));
  return squares.map((row, y) =>
    row.map((value, x) => {
      if (value !== undefined) return value;
      const distance = (of: { readonly x: number; readonly y: number }): number => (of.x - x) ** 2 + (of.y - y) ** 2;
      return known.reduce<(typeof known)[number] | undefined>(
        (best, each) => (best === undefined || distance(each) < distance(best) ? each : best),
        undefined,
      )?.value;
    }),
  );
}
