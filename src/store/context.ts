import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Session } from './session';
import type { AppStore, State } from './state';

export interface AppContextValue {
  readonly store: AppStore;
  readonly session: Session;
}

export const AppContext = createContext<AppContextValue | undefined>(undefined);

export function useApp(): AppContextValue {
  const value = useContext(AppContext);
  if (value === undefined) throw new Error('useApp is called outside of AppContext.');
  return value;
}

/** Reads a part of the state; the component renders again only when that part changes. */
export function useAppState<T>(select: (state: State) => T): T {
  return useStore(useApp().store, select);
}
