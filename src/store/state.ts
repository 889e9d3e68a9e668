import { createStore } from 'zustand/vanilla';
import type { EngineName } from '../als/engine';
import type { Noun } from '../ratings/nouns';
import type { Reading } from '../ratings/reading/reading';
import type {
  DataInfo,
  DataSource,
  EngineInfo,
  Evaluation,
  Explored,
  Frame,
  LoadProgress,
  Preview,
  SplitInfo,
} from '../trainer/shared/protocol';
import { changed, DEFAULT_SETTINGS, type Settings } from '../trainer/shared/settings';
import type { OwnFile } from './ownFile';

/** What every figure shows, in the ids of the file; undefined until the reader chooses. */
export interface Selection {
  readonly userId: number | undefined;
  readonly movieId: number | undefined;
  /** Which factor, counted from 0. */
  readonly factor: number | undefined;
  /** The half-step that the figures show, counted from 1, 0 being the random start; undefined for the newest. */
  readonly halfStep: number | undefined;
}

export const NOTHING_SELECTED: Selection = {
  userId: undefined,
  movieId: undefined,
  factor: undefined,
  halfStep: undefined,
};

/** How a link names the data that it was made on. */
export interface DataName {
  /** See `keyOf`. */
  readonly key: string;
  readonly name: string;
  /** How many ratings it holds; undefined where the link does not tell. */
  readonly ratings: number | undefined;
}

/** The part of the state that a link carries. */
export interface Place {
  readonly settings: Settings;
  readonly selection: Selection;
  /** How many movies are recommended. */
  readonly recommendations: number;
  /** Undefined for the data that the page brings. */
  readonly data: DataName | undefined;
}

/** The data that the page shows. */
export type DataState =
  | { readonly status: 'none' }
  | { readonly status: 'ready'; readonly info: DataInfo }
  | { readonly status: 'failed'; readonly message: string };

export interface Loading {
  readonly name: string;
  /** How long the phase that it is in has lasted when the progress was told, in ms. */
  readonly phaseMs: number;
  readonly progress: LoadProgress | undefined;
}

/** The dialog in which the reader chooses ratings, and tells how to read them. */
export interface Choosing {
  /** What is under way, and not answered yet. */
  readonly busy: 'inspecting' | 'loading' | undefined;
  /** What was chosen last, how it looks, and how it is to be read; undefined until all that is known. */
  readonly chosen:
    | { readonly source: DataSource; readonly reading: Reading; readonly preview: Preview; readonly noun: Noun }
    | undefined;
  /** What went wrong. */
  readonly message: string | undefined;
}

/** One training, as far as it has come. */
export interface Run {
  readonly run: number;
  readonly settings: Settings;
  readonly split: SplitInfo;
  readonly engine: EngineInfo;
  readonly frames: readonly Frame[];
  /** Present when the run has finished. */
  readonly evaluation: Evaluation | undefined;
}

export interface State {
  readonly settings: Settings;
  readonly selection: Selection;
  /** How many movies are recommended. */
  readonly recommendations: number;
  readonly data: DataState;
  /** What is being read; the data before it stay until it is whole. */
  readonly loading: Loading | undefined;
  /** What the reader calls what is rated. */
  readonly noun: Noun;
  /** The reader's own file on display; undefined while it is the one that the page brings. */
  readonly file: OwnFile | undefined;
  /** Whether the reader has yet to take notice of how the file was read. */
  readonly isFileNew: boolean;
  /** What this browser keeps for the next visit. */
  readonly kept: OwnFile | undefined;
  /** Where a link leads that was made on data which are not here. */
  readonly wanted: Place | undefined;
  /** Undefined while it is closed. */
  readonly choosing: Choosing | undefined;
  readonly run: Run | undefined;
  /** The last finished run before the current one, drawn as its ghost. */
  readonly previousRun: Run | undefined;
  /** The training under way, and how much of it is done, 0 … 1. */
  readonly training: { readonly run: number; readonly share: number } | undefined;
  /** The settings whose training ends where it settles. */
  readonly untilSettled: Settings | undefined;
  /** ms per iteration of each engine at each rank it has trained at on this data. */
  readonly engineTimes: Readonly<Record<EngineName, Readonly<Record<number, number>>>>;
  /** The same of trainings made aside, from order to answer, which is a bit more. */
  readonly explorationTimes: State['engineTimes'];
  /** Where trainings end that were made aside, by `explorationKey` of their settings. */
  readonly explored: Readonly<Record<string, Explored>>;
  /** Whether the reader has been told what lies behind the file. */
  readonly truthShown: boolean;
  /** Sentences for the reader about what did not go as asked; the newest last. */
  readonly notices: readonly string[];
}

/** How many movies are recommended, unless the reader wants more, and how many at most. */
export const DEFAULT_RECOMMENDATIONS = 5;
export const MAX_RECOMMENDATIONS = 50;

/** Where a reader begins whom no link has brought. */
export const START: Place = {
  settings: DEFAULT_SETTINGS,
  selection: NOTHING_SELECTED,
  recommendations: DEFAULT_RECOMMENDATIONS,
  data: undefined,
};

export const INITIAL_STATE: State = {
  settings: START.settings,
  selection: START.selection,
  recommendations: START.recommendations,
  data: { status: 'none' },
  loading: undefined,
  noun: 'movie',
  file: undefined,
  isFileNew: false,
  kept: undefined,
  wanted: undefined,
  choosing: undefined,
  run: undefined,
  previousRun: undefined,
  training: undefined,
  untilSettled: undefined,
  engineTimes: { readable: {}, fast: {} },
  explorationTimes: { readable: {}, fast: {} },
  explored: {},
  truthShown: false,
  notices: [],
};

export function createAppStore(initial: Partial<State> = {}) {
  return createStore<State>()(() => ({ ...INITIAL_STATE, ...initial }));
}

export type AppStore = ReturnType<typeof createAppStore>;

/** What a link to what is on display carries. As long as the reader changes nothing, a link whose data are missing stays. */
export function placeOf({ settings, selection, recommendations, file, wanted }: State): Place {
  const isUntouched =
    file === undefined &&
    settings === START.settings &&
    selection === START.selection &&
    recommendations === START.recommendations;
  if (wanted !== undefined && isUntouched) return wanted;
  const data = file && { key: file.key, name: file.source.name, ratings: file.ratings };
  return { settings, selection, recommendations, data };
}

/** Whether a link to the one is a link to the other. */
export function isSamePlace(state: State, before: State): boolean {
  return (
    state.settings === before.settings &&
    state.selection === before.selection &&
    state.recommendations === before.recommendations &&
    state.file?.key === before.file?.key
  );
}

/** What the reader sets. A look back at a half-step ends with it: it belongs to the run before. */
export function changeSettings(store: AppStore, change: Partial<Settings>): void {
  store.setState(({ settings, selection }) => ({
    settings: changed(settings, change),
    selection: selection.halfStep === undefined ? selection : { ...selection, halfStep: undefined },
  }));
}

/** Adds a sentence for the reader, unless it already stands there. */
export function notify(store: AppStore, notice: string): void {
  store.setState(({ notices }) => (notices.includes(notice) ? {} : { notices: [...notices, notice] }));
}

export function dismissNotice(store: AppStore, notice: string): void {
  store.setState(({ notices }) => ({ notices: notices.filter((other) => other !== notice) }));
}
