import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { SweepPoint } from '../../../figures/parameters/ErrorSweep';
import { useAppState } from '../../../store/context';
import { isQuick } from '../../../store/patience';
import { useExplored } from '../../../store/useExplored';
import type { NumericSetting } from '../../../trainer/shared/settings';

export interface Sweep {
  /** Ascending. */
  readonly points: readonly SweepPoint[];
  /** Values whose errors will be known, once there is time; those that would take too long are left out. */
  readonly pending: readonly number[];
}

/** Where trainings end that differ in one setting only: at these values, the most telling first, and at the reader's. */
export function useSweep(name: NumericSetting, values: readonly number[]): Sweep {
  const settings = useAppState((state) => state.settings);
  const wanted = useMemo(
    () => [...new Set([settings[name], ...values])].map((value) => ({ ...settings, [name]: value })),
    [settings, name, values],
  );
  const explored = useExplored(wanted);
  const isComing = useAppState(useShallow((state) => wanted.map((each) => isQuick(each, state))));
  const points: SweepPoint[] = [];
  const pending: number[] = [];
  wanted.forEach((each, index) => {
    const end = explored[index];
    if (end !== undefined) points.push({ value: each[name], training: end.trainingRmse, heldOut: end.heldOutRmse });
    else if (isComing[index] === true) pending.push(each[name]);
  });
  return { points: points.sort((a, b) => a.value - b.value), pending };
}
