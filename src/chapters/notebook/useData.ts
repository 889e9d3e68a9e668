import { useAppState } from '../../store/context';
import { loadedData } from '../../store/select';
import type { DataInfo } from '../../trainer/shared/protocol';

/** The loaded file, or undefined while there is none. */
export function useData(): DataInfo | undefined {
  return useAppState(loadedData);
}
