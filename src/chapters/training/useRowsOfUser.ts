import { useDataAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { shownUser } from '../../store/select';
import { splitOf } from '../../trainer/shared/settings';
import type { RowPart } from '../../trainer/shared/questions';
import { useData } from '../notebook/useData';

export interface PartedRows {
  readonly userId: number;
  readonly rows: readonly { readonly movieId: number; readonly rating: number; readonly part: RowPart }[];
}

/** The rows of the user on display in the order of the file, with what the split makes of them. */
export function useRowsOfUser(): PartedRows | undefined {
  const data = useData();
  const user = useAppState(shownUser);
  const settings = useAppState(({ run }) => run?.settings);
  const isReady = user !== undefined && settings !== undefined;
  const view = useDataAnswer('rowsOfUser', isReady ? { user, split: splitOf(settings) } : undefined);
  if (data === undefined || view === undefined) return undefined;
  return {
    userId: data.userIds[view.user]!,
    rows: view.rows.map(({ movie, ...row }) => ({ ...row, movieId: data.movieIds[movie]! })),
  };
}

export type PartCounts = Readonly<Record<RowPart, number>>;

export function countParts({ rows }: PartedRows): PartCounts {
  const counts = { training: 0, superseded: 0, heldOut: 0 };
  for (const { part } of rows) counts[part]++;
  return counts;
}
