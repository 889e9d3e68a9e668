import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { shownUser } from '../../store/select';
import { settingsIn } from '../../store/conventions';
import type { Convention } from '../../trainer/shared/questions';

/** What decides how hard each convention pulls, for the model on display; undefined until there is one. */
export function useConvention(): Convention | undefined {
  const user = useAppState(shownUser);
  return useModelAnswer('convention', user === undefined ? undefined : { user })?.value;
}

/** λ of either convention: that in use, and the one that weighs a row of average length alike. */
export function useBothLambdas() {
  const plain = useAppState((state) => settingsIn('plain', state).lambda);
  const weighted = useAppState((state) => settingsIn('weighted', state).lambda);
  return { plain, weighted };
}
