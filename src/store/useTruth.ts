import { splitOf } from '../trainer/shared/settings';
import type { Truth } from '../trainer/shared/questions';
import { useDataAnswer } from './answers';
import { useAppState } from './context';

/** What lies behind the file and its held-out rows; null where nobody knows, undefined until it has been found out. */
export function useTruth(isWanted = true): Truth | null | undefined {
  const settings = useAppState(({ run }) => run?.settings);
  return useDataAnswer('truth', settings === undefined || !isWanted ? undefined : { split: splitOf(settings) });
}

/** The noise floor, for figures of errors: from when the reader has been told of it. */
export function useShownFloor(): number | undefined {
  const isShown = useAppState((state) => state.truthShown);
  const truth = useTruth(isShown);
  return isShown ? truth?.floor : undefined;
}
