import { createStore } from 'zustand/vanilla';
import { isTrained } from './select';
import type { AppStore, State } from './state';

/** The same state, without what passes while a model trains: it follows whenever nothing is under way. */
export function createSettledStore(store: AppStore): AppStore {
  const settled = createStore<State>()(() => store.getState());
  store.subscribe((state) => {
    if (isSettled(state)) settled.setState(state, true);
  });
  return settled;
}

function isSettled(state: State): boolean {
  return state.data.status !== 'ready' || isTrained(state);
}
