import { useState } from 'react';
import type { Side } from '../../als/matrix';
import { windowAround } from '../../figures/heatmap/geometry';
import type { FactorSort } from '../../figures/heatmap/sort';
import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { selectedMovie, shownUser } from '../../store/select';
import type { Axes } from '../../trainer/shared/axes';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { FactorWindow } from '../../trainer/shared/questions';
import { useData } from '../notebook/useData';

/** What a map of one side shows. */
export interface FactorMap {
  readonly side: Side;
  readonly ids: Int32Array;
  readonly rank: number;
  readonly view: FactorWindow;
  /** The order that is asked for; undefined for that of the ids. */
  readonly sort: FactorSort | undefined;
  readonly selectedRow: number | undefined;
  /** The place of the first row in sight. */
  readonly first: number;
  readonly onScroll: (first: number) => void;
}

/** The rows of one side that are in sight, asked of the worker; undefined until they are there. */
export function useFactorMap(side: Side, axes: Axes, sort: FactorSort | undefined): FactorMap | undefined {
  const data = useData();
  const selectedRow = useAppState(side === 'users' ? shownUser : selectedMovie);
  const [scrolled, setScrolled] = useState<{ readonly data: DataInfo | undefined; readonly first: number }>();
  // Another file is seen from its top.
  const first = scrolled?.data === data ? (scrolled?.first ?? 0) : 0;
  const answer = useModelAnswer('factors', {
    side,
    axes,
    sortBy: sort?.factor,
    descending: sort?.descending ?? true,
    ...windowAround(first),
    find: selectedRow,
  });
  if (data === undefined || answer === undefined) return undefined;
  return {
    side,
    ids: side === 'users' ? data.userIds : data.movieIds,
    rank: answer.rank,
    view: answer.value,
    // A link may name a factor that a smaller rank does not have.
    sort: sort === undefined || sort.factor >= answer.rank ? undefined : sort,
    selectedRow,
    first,
    onScroll: (next) => setScrolled({ data, first: next }),
  };
}
