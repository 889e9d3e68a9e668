import { useState } from 'react';
import { type FactorSort, sortAfter } from '../../figures/heatmap/sort';
import { useAppState } from '../../store/context';
import { useSelect } from '../notebook/useSelect';

/** The selected factor orders both maps; a factor selected elsewhere, largest first. Pressing one goes through its orders. */
export function useFactorSort(): [sort: FactorSort | undefined, press: (factor: number) => void] {
  const factor = useAppState((state) => state.selection.factor);
  const [pressed, setPressed] = useState<FactorSort>();
  const select = useSelect();
  const sort: FactorSort | undefined =
    factor === undefined ? undefined : pressed?.factor === factor ? pressed : { factor, descending: true };
  const press = (chosen: number): void => {
    const next = sortAfter(sort, chosen);
    setPressed(next);
    select({ factor: next?.factor });
  };
  return [sort, press];
}
