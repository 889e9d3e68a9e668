import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Chooser } from './chooser';
import type { Controller } from './controller';
import type { Explorer } from './explorer';
import type { Library } from './library';
import type { AppStore, State } from './state';

export interface AppContextValue {
  readonly store: AppStore;
  /** The store for what is out of view: it skips what passes while a model trains. */
  readonly settled: AppStore;
  readonly controller: Controller;
  readonly explorer: Explorer;
  readonly library: Library;
  readonly chooser: Chooser;
}

export const AppContext = createContext<AppContextValue | undefined>(undefined);

/** Whether the reader can see what is rendered here, or almost. What is far away waits until a run has finished. */
export const InView = createContext(true);

export function useApp(): AppContextValue {
  const value = useContext(AppContext);
  if (value === undefined) throw new Error('useApp is called outside of AppContext.');
  return value;
}

/** Reads a part of the state; the component renders again only when that part changes. */
export function useAppState<T>(select: (state: State) => T): T {
  const { store, settled } = useApp();
  return useStore(useContext(InView) ? store : settled, select);
}

/** Whether what is out of view shows the same run as what is in view. */
export function useIsAtRest(): boolean {
  const { store, settled } = useApp();
  const runOf = ({ run }: State): State['run'] => run;
  return useStore(store, runOf) === useStore(settled, runOf);
}
