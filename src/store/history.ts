import { formatPlace, parsePlace, type Place } from './address';
import { type AppStore, notify } from './state';

/** A drag is one step back, not a hundred: the address follows when the reader's hand rests. */
const SETTLE_MS = 400;

/** Starts from the address bar and keeps it and the store the same from then on. Returns how to stop. */
export function syncWithAddress(store: AppStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const follow = (): void => {
    clearTimeout(timer);
    const { problems, settings, selection } = parsePlace(location.search);
    store.setState({ settings, selection });
    for (const problem of problems) notify(store, problem);
  };
  const write = (): void => {
    const query = formatPlace(store.getState());
    if (query !== formatPlace(parsePlace(location.search))) history.pushState(null, '', query + location.hash);
  };
  const samePlace = (a: Place, b: Place): boolean => a.settings === b.settings && a.selection === b.selection;

  follow();
  addEventListener('popstate', follow);
  const unsubscribe = store.subscribe((state, before) => {
    if (samePlace(state, before)) return;
    clearTimeout(timer);
    timer = setTimeout(write, SETTLE_MS);
  });
  return () => {
    clearTimeout(timer);
    removeEventListener('popstate', follow);
    unsubscribe();
  };
}
