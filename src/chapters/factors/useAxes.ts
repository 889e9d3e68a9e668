import { useMemo, useState } from 'react';
import { useAppState } from '../../store/context';
import { type Axes, TRAINED_AXES } from '../../trainer/shared/axes';

/** The plane of a turn, factors counted from 0, and its angle. */
export interface Turn {
  readonly from: number;
  readonly towards: number;
  readonly degrees: number;
}

const FIRST_TURN: Turn = { from: 0, towards: 1, degrees: 30 };

export interface AxesControl {
  readonly axes: Axes;
  readonly kind: Axes['kind'];
  readonly turn: Turn;
  readonly chooseKind: (kind: Axes['kind']) => void;
  readonly turnTo: (turn: Partial<Turn>) => void;
}

/** The axes that both maps are shown on. A turn in a plane that a smaller rank does not have waits until it does. */
export function useAxes(): AxesControl {
  const rank = useAppState((state) => state.settings.rank);
  const [kind, chooseKind] = useState<Axes['kind']>('trained');
  const [turn, setTurn] = useState(FIRST_TURN);
  const { from, towards, degrees } = turn;
  const isPossible = kind !== 'turned' || (from !== towards && Math.max(from, towards) < rank);
  const axes = useMemo((): Axes => {
    if (!isPossible) return TRAINED_AXES;
    return kind === 'turned' ? { kind, from, towards, degrees } : { kind };
  }, [isPossible, kind, from, towards, degrees]);
  return {
    ...{ axes, kind, turn, chooseKind },
    turnTo: (change) => {
      setTurn({ ...turn, ...change });
    },
  };
}
