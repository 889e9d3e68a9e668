import { addRidge, sumOuterProducts } from '../../als/solveTrace';
import type { Progress } from '../../figures/solve/steps';
import type { SolveSystem, SumsSoFar } from '../../figures/solve/system';

/** A and b as far as a solve has come. */
export function sumsAt(system: SolveSystem, { added, hasRidge }: Progress): SumsSoFar {
  const { fixed, ratings, rank, count, ridge } = system;
  if (added === count) return { A: hasRidge ? system.A : system.gram, b: system.b };
  const { gram, b } = sumOuterProducts(fixed, ratings, rank, added);
  return { A: hasRidge ? addRidge(gram, rank, ridge) : gram, b };
}
