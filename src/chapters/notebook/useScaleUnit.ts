import { scaleUnit } from '../../figures/parameters/scaleUnit';
import { useData } from './useData';

/** What counts as one star on the scale of the loaded file. */
export function useScaleUnit(): number {
  const counts = useData()?.facts.counts;
  return counts === undefined ? 1 : scaleUnit([counts[0]!.rating, counts.at(-1)!.rating]);
}
