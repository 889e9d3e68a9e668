import { formatPlace, parsePlace, type Place } from './address';
import { type AppStore, notify } from './state';

/** A drag is one step back, not a hundred: the address follows when the reader's hand rests. */
const SETTLE_MS = 400;

/** Starts from the address bar and keeps it and the store the same from then on. Returns how to stop. */
export function syncWithAddress(store: AppStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let query: string | undefined;

  const follow = (): void => {
    // A jump to another part of the page is no other place: it must not undo what is not written yet.
    if (location.search === query) return;
    query = location.search;
    clearTimeout(timer);
    const { problems, settings, selection } = parsePlace(location.search);
    store.setState({ settings, selection });
    for (const problem of problems) notify(store, problem);
  };
  const write = (): void => {
    const place = formatPlace(store.getState());
    if (place === formatPlace(parsePlace(location.search))) return;
    query = place;
    history.pushState(null, '', place + location.hash);
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
