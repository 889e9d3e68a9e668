import { useMemo } from 'react';
import { bestSquare, type MapSquare, type MapSquares } from '../../../figures/map/mapScale';
import { useAppState } from '../../../store/context';
import { expectedMs, isQuick } from '../../../store/patience';
import type { State } from '../../../store/state';
import type { Explored } from '../../../trainer/shared/protocol';
import { explorationKey, type Settings, specOf } from '../../../trainer/shared/settings';
import { coarseToFine, MAP_RANKS, mapLambdas, type Square } from './grid';

/** A map has a hundred squares: one that would take longer than this is left out, in ms. */
export const MAP_PATIENCE = 10_000;

export interface KnownSquare extends Square, MapSquare {}

/** The errors over rank and λ, the other settings as they are, as far as they are known. */
export interface ErrorMapState {
  readonly ranks: readonly number[];
  readonly lambdas: readonly number[];
  /** What to train, in this order. */
  readonly wanted: readonly Settings[];
  readonly squares: MapSquares;
  readonly known: readonly KnownSquare[];
  /** Squares that will be known, and how long their trainings will take, in ms. */
  readonly pending: number;
  readonly pendingMs: number;
  readonly best: KnownSquare | undefined;
}

export function useErrorMap(): ErrorMapState {
  const settings = useAppState((state) => state.settings);
  const explored = useAppState((state) => state.explored);
  const { weighting } = settings;
  const axes = useMemo(() => ({ ranks: MAP_RANKS, lambdas: mapLambdas(specOf('lambda', { weighting })) }), [weighting]);
  const wanted = useMemo(
    () => coarseToFine(axes.ranks, axes.lambdas).map((square) => ({ ...settings, ...square })),
    [settings, axes],
  );
  const pending = useAppState((state) => pendingOf(wanted, state).length);
  const pendingMs = useAppState((state) => pendingTime(wanted, state));
  return useMemo(() => {
    const squareOf = (square: Square): MapSquare | undefined => {
      const end = explored[explorationKey({ ...settings, ...square })];
      return end && errorsOf(end);
    };
    const squares = axes.ranks.map((rank) => axes.lambdas.map((lambda) => squareOf({ rank, lambda })));
    const known = squares.flatMap((row, index) =>
      row.flatMap((square, column) =>
        square === undefined ? [] : [{ rank: axes.ranks[index]!, lambda: axes.lambdas[column]!, ...square }],
      ),
    );
    const at = bestSquare(squares);
    const best = at && { rank: axes.ranks[at.row]!, lambda: axes.lambdas[at.column]!, ...squares[at.row]![at.column]! };
    return { ...axes, wanted, squares, known, pending, pendingMs, best };
  }, [axes, settings, explored, wanted, pending, pendingMs]);
}

export function errorsOf({ trainingRmse, heldOutRmse }: Explored): MapSquare {
  return { training: trainingRmse, heldOut: heldOutRmse };
}

function pendingOf(wanted: readonly Settings[], state: State): readonly Settings[] {
  return wanted.filter((each) => !(explorationKey(each) in state.explored) && isQuick(each, state, MAP_PATIENCE));
}

function pendingTime(wanted: readonly Settings[], state: State): number {
  return pendingOf(wanted, state).reduce((sum, each) => sum + (expectedMs(each, state) ?? 0), 0);
}
