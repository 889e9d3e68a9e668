import { initialFactors } from './als';

let last:
  | {
      readonly rows: number;
      readonly rank: number;
      readonly seed: number;
      readonly scale: number | undefined;
      readonly factors: Float64Array;
    }
  | undefined;

/**
 * `initialFactors`, kept until others are asked for: while λ is dragged, every model starts from the same. The array is
 * shared and must not change.
 */
export function startingFactors(rows: number, rank: number, seed: number, scale?: number): Readonly<Float64Array> {
  if (last?.rows !== rows || last.rank !== rank || last.seed !== seed || last.scale !== scale) {
    last = { rows, rank, seed, scale, factors: initialFactors(rows, rank, seed, scale) };
  }
  return last.factors;
}
