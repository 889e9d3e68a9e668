import { useContext, useEffect } from 'react';
import { explorationKey, type Settings } from '../trainer/shared/settings';
import type { Explored } from '../trainer/shared/protocol';
import { InView, useApp, useAppState } from './context';

/**
 * Where trainings with these settings end, as far as it is known; what is not is found out while the reader looks and
 * nothing else trains. The most wanted first.
 */
export function useExplored(wanted: readonly Settings[]): readonly (Explored | undefined)[] {
  const { explorer } = useApp();
  const inView = useContext(InView);
  const explored = useAppState((state) => state.explored);
  useEffect(() => (inView ? explorer.wish({ settings: wanted }) : undefined), [explorer, inView, wanted]);
  return wanted.map((settings) => explored[explorationKey(settings)]);
}
