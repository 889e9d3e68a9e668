import { max, min } from 'd3';
import type { KnownSquare } from './useErrorMap';

export interface MapFindings {
  readonly best: KnownSquare;
  readonly worst: KnownSquare;
  /** The best of the highest rank, and of the lowest. */
  readonly most: KnownSquare;
  readonly fewest: KnownSquare;
  /** Of the lowest training error. */
  readonly fitted: KnownSquare;
}

/** What stands out on a map, by its held-out errors; undefined for an empty one. */
export function readMap(known: readonly KnownSquare[]): MapFindings | undefined {
  const [first] = known;
  if (first === undefined) return undefined;
  const bestOf = (squares: readonly KnownSquare[]): KnownSquare =>
    squares.reduce((a, b) => (b.heldOut < a.heldOut ? b : a));
  const ofRank = (rank: number | undefined): KnownSquare => bestOf(known.filter((square) => square.rank === rank));
  const ranks = known.map(({ rank }) => rank);
  return {
    best: bestOf(known),
    worst: known.reduce((a, b) => (b.heldOut > a.heldOut ? b : a), first),
    most: ofRank(max(ranks)),
    fewest: ofRank(min(ranks)),
    fitted: known.reduce((a, b) => (b.training < a.training ? b : a), first),
  };
}
