import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { isTrained, loadedData } from '../../store/select';
import type { LeadingAxes } from '../../trainer/shared/questions';

/** Of so many factors, users and movies together, finding the axes takes so long that it would hold up a training. */
const MANY = 2_000_000;

/** Where everyone lies on the model's own axes. Of a large model only when it is trained: until then the one before stands. */
export function useLeadingAxes(): LeadingAxes | undefined {
  const isLarge = useAppState((state) => {
    const facts = loadedData(state)?.facts;
    return facts !== undefined && (facts.users + facts.movies) * state.settings.rank > MANY;
  });
  const canAsk = useAppState(isTrained) || !isLarge;
  return useModelAnswer('leadingAxes', canAsk ? null : undefined)?.value;
}
