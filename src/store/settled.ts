import { createStore } from 'zustand/vanilla';
import { isTrained } from './select';
import type { AppStore, State } from './state';

/** How long nothing is under way before it counts as rest, in ms: a short training ends before a hand that drags has moved on. */
const REST_MS = 200;

/** The same state, without what passes while a model trains or the reader drags: it follows when the page is at rest. */
export function createSettledStore(store: AppStore): AppStore {
  const settled = createStore<State>()(() => store.getState());
  let rest: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    rest = undefined;
    settled.setState(store.getState(), true);
  };
  store.subscribe((state) => {
    if (state.data.status === 'ready' && isTrained(state)) {
      rest ??= setTimeout(follow, REST_MS);
      return;
    }
    clearTimeout(rest);
    rest = undefined;
    if (state.data.status !== 'ready') follow();
  });
  return settled;
}
