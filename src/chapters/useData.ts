import { useAppState } from '../store/context';
import type { RatedRow, DataInfo } from '../trainer/shared/protocol';

/** The loaded file, or undefined while there is none. */
export function useData(): { readonly info: DataInfo; readonly corner: readonly RatedRow[] } | undefined {
  const data = useAppState((state) => state.data);
  return data.status === 'ready' ? data : undefined;
}
