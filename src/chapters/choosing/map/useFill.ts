import { useContext, useEffect, useState } from 'react';
import { InView, useApp, useAppState } from '../../../store/context';
import { isTrained } from '../../../store/select';
import type { Settings } from '../../../trainer/shared/settings';
import { MAP_PATIENCE } from './useErrorMap';

/** A reader who has changed nothing for so long reads, in ms. */
const AT_REST = 20_000;

/**
 * Trains what the map wants while the page is at rest, after all that other figures want: from when the reader first
 * comes near, or has been at rest for a while anywhere on the page.
 */
export function useFill(wanted: readonly Settings[], isStopped: boolean): void {
  const { explorer } = useApp();
  const isNear = useContext(InView);
  const trained = useAppState(isTrained);
  const [hasBegun, setHasBegun] = useState(false);
  if (isNear && !hasBegun) setHasBegun(true);
  useEffect(() => {
    if (hasBegun || !trained) return;
    const timer = setTimeout(() => {
      setHasBegun(true);
    }, AT_REST);
    return () => {
      clearTimeout(timer);
    };
  }, [hasBegun, trained]);
  useEffect(
    () =>
      hasBegun && !isStopped ? explorer.wish({ settings: wanted, patience: MAP_PATIENCE, canWait: true }) : undefined,
    [explorer, hasBegun, isStopped, wanted],
  );
}
