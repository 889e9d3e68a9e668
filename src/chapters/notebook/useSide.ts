import type { Side } from '../../als/matrix';
import { useAppState } from '../../store/context';
import { selectedMovie, shownUser } from '../../store/select';
import { useData } from './useData';
import { useSelect } from './useSelect';

/** One side of the loaded file: its ids, which of its rows is selected, and how to select another. Without a file none. */
export function useSide(side: Side) {
  const data = useData();
  const selected = useAppState(side === 'users' ? shownUser : selectedMovie);
  const select = useSelect();
  const ids = side === 'users' ? data?.userIds : data?.movieIds;
  return (
    ids && {
      ids,
      selected,
      onSelect: (row: number): void => {
        select(side === 'users' ? { userId: ids[row]! } : { movieId: ids[row]! });
      },
    }
  );
}
