import type { Bounds } from '../../../trainer/shared/settings';

/** A square of the map. */
export interface Square {
  readonly rank: number;
  readonly lambda: number;
}

/** About evenly spread on a logarithmic axis. */
export const MAP_RANKS = [1, 2, 3, 5, 7, 10, 14, 20, 30, 50, 70, 100] as const;

/** 1 and 3 times each power of ten. */
export function mapLambdas({ min, max }: Bounds): number[] {
  const decades = Array.from({ length: 9 }, (_, index) => index - 4);
  return decades
    .flatMap((exponent) => [Number(`1e${exponent}`), Number(`3e${exponent}`)])
    .filter((value) => value >= min && value <= max);
}

/** How far apart the squares of each pass are. */
const STRIDES = [4, 2, 1];

/** The squares of a map: few that span it first, then those between. In each pass the small ranks come first: they are quick. */
export function coarseToFine(ranks: readonly number[], lambdas: readonly number[]): Square[] {
  const passOf = (index: number): number => STRIDES.findIndex((stride) => index % stride === 0);
  const squares = ranks.flatMap((rank, row) =>
    lambdas.map((lambda, column) => ({ square: { rank, lambda }, pass: Math.max(passOf(row), passOf(column)) })),
  );
  return squares.sort((a, b) => a.pass - b.pass).map(({ square }) => square);
}
