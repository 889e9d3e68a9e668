import { useCallback } from 'react';
import { useApp } from '../../store/context';
import type { Selection } from '../../store/state';

/** Changes the selection; what is not named stays, except that a new user takes the movie of another away. */
export function useSelect(): (change: Partial<Selection>) => void {
  const { store } = useApp();
  return useCallback(
    (change) => {
      store.setState(({ selection }) => {
        const movieId = change.userId === undefined ? selection.movieId : undefined;
        const next = { ...selection, movieId, ...change };
        const isSame = (Object.keys(next) as (keyof Selection)[]).every((name) => next[name] === selection[name]);
        return isSame ? {} : { selection: next };
      });
    },
    [store],
  );
}
