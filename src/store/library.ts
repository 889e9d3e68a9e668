import { format } from 'd3';
import type { Noun } from '../ratings/nouns';
import { brief } from './brief';
import { type Controller, messageOf } from './controller';
import { correctAddress } from './history';
import type { FileArchive } from './keptFile';
import { forgetPlace, placeKnownOf, rememberPlace } from './knownPlaces';
import { keyOf, type OpenedSource, type OwnFile } from './ownFile';
import { loadedData } from './select';
import {
  type AppStore,
  type DataName,
  isSamePlace,
  NOTHING_SELECTED,
  notify,
  type Place,
  placeOf,
  START,
  type State,
} from './state';

/** The key of the data that the page brings. */
const PAGES_OWN = '';
/** The hand rests when nothing has changed for so long, in ms. */
const SETTLE_MS = 400;

/** The files that the reader has opened, in this visit and in the last, and where each was left. */
export class Library {
  private readonly opened = new Map<string, OwnFile>();
  private readonly archiveRead: Promise<void>;
  private newest = 0;

  constructor(
    private readonly store: AppStore,
    private readonly controller: Pick<Controller, 'open' | 'abandonLoad'>,
    private readonly pagesOwn: OpenedSource,
    private readonly archive: FileArchive,
  ) {
    this.archiveRead = archive.read().then((kept) => {
      store.setState({ kept });
    });
    this.rememberPlaces();
  }

  /** Goes where a link leads: on the file that it names, where it is at hand, else on the page's own, with a word. */
  async goTo(place: Place): Promise<void> {
    const { store } = this;
    const asked = ++this.newest;
    const { data } = place;
    const file = data && (await this.find(data.key));
    if (asked !== this.newest) return;
    if (data !== undefined && file === undefined) {
      await this.tellWhatIsWanted(place, data);
      return;
    }
    store.setState({ wanted: undefined });
    if ((await this.tryToShow(file, place)) || asked !== this.newest) return;
    // The address names what could not be opened.
    if (loadedData(store.getState()) !== undefined) correctAddress(store);
    else if (file !== undefined) await this.tryToShow(undefined, START);
  }

  /**
   * Opens what the reader has chosen, where it was left or where a waiting link leads, and keeps it.
   * @param noun what is rated: as the reader says, or as it was recognised, which counts less than what is remembered
   * @returns whether it is on display now
   * @throws Error in words
   */
  async open(
    opened: Pick<OwnFile, 'source' | 'reading'>,
    noun: { readonly name: Noun; readonly isChosen: boolean },
  ): Promise<boolean> {
    const { store } = this;
    const asked = ++this.newest;
    const key = await keyOf(opened);
    if (asked !== this.newest) return false;
    const { wanted } = store.getState();
    const known = placeKnownOf(key);
    const file = { ...opened, key, noun: noun.isChosen ? noun.name : (known?.noun ?? noun.name) };
    const isWanted = wanted?.data?.key === key;
    if (!(await this.show(file, arrivalAt(isWanted ? wanted : known?.place), file.noun))) return false;
    store.setState({ isFileNew: true, ...(isWanted ? { wanted: undefined } : {}) });
    void this.keep();
    return true;
  }

  /** @throws Error in words */
  async openPagesOwn(): Promise<boolean> {
    this.newest++;
    return this.show(undefined, arrivalAt(placeKnownOf(PAGES_OWN)?.place));
  }

  /** @throws Error in words */
  async openKept(): Promise<boolean> {
    const { kept } = this.store.getState();
    if (kept === undefined) return false;
    this.newest++;
    return this.show(kept, arrivalAt(placeKnownOf(kept.key)?.place));
  }

  /** Deletes what this browser keeps. What is on display stays until the reader leaves. */
  async forget(): Promise<void> {
    const { kept } = this.store.getState();
    if (kept === undefined) return;
    try {
      await this.archive.forget();
      forgetPlace(kept.key);
      this.store.setState({ kept: undefined });
    } catch {
      notify(
        this.store,
        `${kept.source.name} could not be deleted: the browser does not let the page at what it keeps.`,
      );
    }
  }

  /** Keeps what is on display. */
  private async keep(): Promise<void> {
    const { file } = this.store.getState();
    if (file === undefined) return;
    try {
      await this.archive.keep(file);
      this.store.setState({ kept: file });
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      const reason = isFull ? 'it needs more room than the browser gives' : 'the browser lets the page store nothing';
      notify(
        this.store,
        `${file.source.name} cannot be kept for your next visit: ${reason}. It is open until you leave the page.`,
      );
    }
  }

  private async find(key: string): Promise<OwnFile | undefined> {
    const opened = this.opened.get(key);
    if (opened !== undefined) return opened;
    await this.archiveRead;
    const { kept } = this.store.getState();
    return kept?.key === key ? kept : undefined;
  }

  private async tellWhatIsWanted(place: Place, { name, ratings }: DataName): Promise<void> {
    this.store.setState({ wanted: place });
    const size = ratings === undefined ? '' : `, ${format(',d')(ratings)} ratings`;
    notify(
      this.store,
      `This link was made on ${brief(name)}${size}, which is not on this device. You see the data that the page brings. Load that file, and the link holds.`,
    );
    await this.tryToShow(undefined, START);
  }

  /** Says in the store's words what cannot be opened. */
  private async tryToShow(file: OwnFile | undefined, place: Place): Promise<boolean> {
    const { store } = this;
    const isEmpty = loadedData(store.getState()) === undefined;
    // Before there are any data, what the reader sets while they are read counts.
    if (isEmpty) store.setState({ ...arrivalAt(place), file });
    try {
      return await this.show(file, isEmpty ? {} : arrivalAt(place));
    } catch (error) {
      if (file !== undefined || !isEmpty) notify(store, messageOf(error));
      if (isEmpty) store.setState({ file: undefined });
      return false;
    }
  }

  private async show(
    file: Omit<OwnFile, 'ratings'> | undefined,
    arrival: Partial<State>,
    noun?: Noun,
  ): Promise<boolean> {
    const { store, controller } = this;
    const state = store.getState();
    if (loadedData(state) !== undefined && file?.key === state.file?.key) {
      controller.abandonLoad();
      store.setState({ ...arrival, ...(noun === undefined ? {} : { noun }) });
      return true;
    }
    return controller.open(file ?? this.pagesOwn, (info) => {
      const shown = file && { ...file, ratings: info.facts.ratings };
      if (shown !== undefined) this.opened.set(shown.key, shown);
      const known = placeKnownOf(file?.key ?? PAGES_OWN)?.noun;
      return { ...arrival, file: shown, isFileNew: false, noun: noun ?? known ?? file?.noun ?? info.noun };
    });
  }

  private rememberPlaces(): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = (state: State): void => {
      clearTimeout(timer);
      rememberPlace(state.file?.key ?? PAGES_OWN, { place: placeOf(state), noun: state.noun });
    };
    this.store.subscribe((state, before) => {
      if (loadedData(state) === undefined || loadedData(before) === undefined) return;
      if (state.file?.key !== before.file?.key) remember(before);
      else if (!isSamePlace(state, before) || state.noun !== before.noun) {
        clearTimeout(timer);
        timer = setTimeout(() => remember(state), SETTLE_MS);
      }
    });
  }
}

/** Where no place is known, the settings stay, and what was selected in another file does not. */
function arrivalAt(place: Place | undefined): Partial<State> {
  if (place === undefined) return { selection: NOTHING_SELECTED };
  const { settings, selection, recommendations } = place;
  return { settings, selection, recommendations };
}
