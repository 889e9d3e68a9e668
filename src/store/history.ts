import { formatPlace, parsePlace } from './address';
import { type AppStore, isSamePlace, notify, type Place, placeOf } from './state';

/** A drag is one step back, not a hundred: the address follows when the reader's hand rests. */
const SETTLE_MS = 400;

/** The query last read or written; a popstate that still finds it is a jump within the page. */
let knownQuery: string | undefined;

/**
 * Starts from the address bar and keeps it and the store the same from then on. Returns how to stop.
 * @param goTo brings the store to a place
 */
export function syncWithAddress(store: AppStore, goTo: (place: Place) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const follow = (): void => {
    // A jump to another part of the page is no other place: it must not undo what is not written yet.
    if (location.search === knownQuery) return;
    knownQuery = location.search;
    clearTimeout(timer);
    const { problems, ...place } = parsePlace(location.search);
    goTo(place);
    for (const problem of problems) notify(store, problem);
    if (problems.length > 0) rewriteAddress(place);
  };
  const write = (): void => {
    const query = formatPlace(placeOf(store.getState()));
    if (query === formatPlace(parsePlace(location.search))) return;
    knownQuery = query;
    // A walk through the half-steps is one place: who goes back wants to leave the walk, not to repeat it.
    if (isOnlyHalfStep(location.search, query)) history.replaceState(null, '', query + location.hash);
    else history.pushState(null, '', query + location.hash);
  };

  follow();
  addEventListener('popstate', follow);
  const unsubscribe = store.subscribe((state, before) => {
    if (isSamePlace(state, before)) return;
    clearTimeout(timer);
    timer = setTimeout(write, SETTLE_MS);
  });
  return () => {
    clearTimeout(timer);
    removeEventListener('popstate', follow);
    unsubscribe();
  };
}

/** Writes the state over an address that asked for something impossible, so that going back does not ask again. */
export function correctAddress(store: AppStore): void {
  rewriteAddress(placeOf(store.getState()));
}

function rewriteAddress(place: Place): void {
  knownQuery = formatPlace(place);
  history.replaceState(null, '', knownQuery + location.hash);
}

function isOnlyHalfStep(before: string, after: string): boolean {
  const [from, to] = [before, after].map((query) => {
    const { selection, ...place } = parsePlace(query);
    return formatPlace({ ...place, selection: { ...selection, halfStep: undefined } });
  });
  return from === to;
}
