import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_NAMES } from '../../../src/ratings/names';
import { type Reading, TUTORIAL_LAYOUT } from '../../../src/ratings/reading/reading';
import type { FileArchive } from '../../../src/store/keptFile';
import { Library } from '../../../src/store/library';
import { keyOf, type OwnFile } from '../../../src/store/ownFile';
import { createAppStore, NOTHING_SELECTED, type Place, type State } from '../../../src/store/state';
import type { DataInfo } from '../../../src/trainer/shared/protocol';
import { DEFAULT_SETTINGS } from '../../../src/trainer/shared/settings';

const reading: Reading = { files: ['a.csv'], encoding: 'utf-8', layout: TUTORIAL_LAYOUT, titles: undefined };
const sourceOf = (content: string) => ({
  name: `${content}.csv`,
  files: [{ name: 'a.csv', blob: new Blob([content]) }],
});
const pagesOwn = { source: sourceOf('own'), reading };
const infoOf = (name: string) =>
  ({ name, facts: { ratings: 7 }, noun: 'movie', names: NO_NAMES }) as unknown as DataInfo;
const start: Place = {
  settings: DEFAULT_SETTINGS,
  selection: NOTHING_SELECTED,
  recommendations: 5,
  data: undefined,
};
const recognised = { name: 'book', isChosen: false } as const;

beforeEach(() => {
  vi.useFakeTimers();
  const entries = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => entries.set(key, value),
  });
  vi.stubGlobal('location', { search: '', hash: '' });
  vi.stubGlobal('history', { replaceState: vi.fn() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A library on a trainer that takes everything but what is called “bad”. */
function libraryOf(archive: Partial<FileArchive> = {}) {
  const store = createAppStore();
  const opened: string[] = [];
  const controller = {
    open: ({ source }: { source: { name: string } }, arrive: (info: DataInfo) => Partial<State>) => {
      opened.push(source.name);
      if (source.name === 'bad.csv') return Promise.reject(new Error('It cannot be read.'));
      const info = infoOf(source.name);
      store.setState({ data: { status: 'ready', info }, ...arrive(info) });
      return Promise.resolve(true);
    },
    abandonLoad: vi.fn(),
  };
  const library = new Library(store, controller, pagesOwn, {
    read: () => Promise.resolve(undefined),
    keep: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    ...archive,
  });
  return { store, library, opened, state: () => store.getState() };
}

describe('the library', () => {
  it('opens the data that the page brings where the address names none', async () => {
    const { library, opened, state } = libraryOf();
    await library.goTo({ ...start, settings: { ...DEFAULT_SETTINGS, rank: 3 } });
    expect(opened).toEqual(['own.csv']);
    expect(state().settings.rank).toBe(3);
    expect(state().file).toBeUndefined();
  });

  it('opens what the reader chooses: the settings stay, the selection does not', async () => {
    const { library, state, store } = libraryOf();
    await library.goTo({ ...start, settings: { ...DEFAULT_SETTINGS, rank: 3 } });
    store.setState({ selection: { ...NOTHING_SELECTED, userId: 17 } });
    expect(await library.open({ source: sourceOf('a'), reading }, recognised)).toBe(true);
    expect(state()).toMatchObject({
      settings: { rank: 3 },
      selection: NOTHING_SELECTED,
      noun: 'book',
      isFileNew: true,
    });
    expect(state().file).toMatchObject({ key: await keyOf({ source: sourceOf('a'), reading }), ratings: 7 });
  });

  it('finds each file again as it was left', async () => {
    const { library, state, store } = libraryOf();
    await library.goTo(start);
    await library.open({ source: sourceOf('a'), reading }, recognised);
    store.setState({
      settings: { ...DEFAULT_SETTINGS, rank: 4 },
      selection: { ...NOTHING_SELECTED, movieId: 9 },
      noun: 'joke',
    });
    await library.openPagesOwn();
    expect(state()).toMatchObject({ settings: { rank: 10 }, selection: NOTHING_SELECTED, noun: 'movie' });
    await library.open({ source: sourceOf('a'), reading }, recognised);
    expect(state()).toMatchObject({ settings: { rank: 4 }, selection: { movieId: 9 }, noun: 'joke' });
  });

  it('remembers what a file is called in a later visit, unless the reader says otherwise', async () => {
    const first = libraryOf();
    await first.library.goTo(start);
    await first.library.open({ source: sourceOf('a'), reading }, recognised);
    first.store.setState({ noun: 'joke' });
    await vi.runAllTimersAsync();
    const second = libraryOf();
    await second.library.open({ source: sourceOf('a'), reading }, recognised);
    expect(second.state().noun).toBe('joke');
    await second.library.open({ source: sourceOf('a'), reading }, { name: 'song', isChosen: true });
    expect(second.state().noun).toBe('song');
  });

  it('goes back to a file of this visit', async () => {
    const { library, opened, state } = libraryOf();
    await library.goTo(start);
    await library.open({ source: sourceOf('a'), reading }, recognised);
    const { key } = state().file!;
    await library.goTo(start);
    expect(state().file).toBeUndefined();
    await library.goTo({ ...start, data: { key, name: 'a.csv', ratings: 7 } });
    expect(state().file?.key).toBe(key);
    expect(opened).toEqual(['own.csv', 'a.csv', 'own.csv', 'a.csv']);
  });

  it('opens the file that the browser has kept', async () => {
    const key = await keyOf({ source: sourceOf('a'), reading });
    const kept: OwnFile = { key, source: sourceOf('a'), reading, noun: 'book', ratings: 7 };
    const { library, opened, state } = libraryOf({ read: () => Promise.resolve(kept) });
    await library.goTo({ ...start, data: { key, name: 'a.csv', ratings: 7 } });
    expect(opened).toEqual(['a.csv']);
    expect(state()).toMatchObject({ noun: 'book', kept: { key } });
  });

  it('says what a link needs, shows the page’s own data, and goes on where the link leads once the file is there', async () => {
    const { library, opened, state } = libraryOf();
    const key = await keyOf({ source: sourceOf('a'), reading });
    const selection = { ...NOTHING_SELECTED, userId: 3 };
    await library.goTo({
      ...start,
      settings: { ...DEFAULT_SETTINGS, rank: 50 },
      selection,
      data: { key, name: 'a.csv', ratings: 100_836 },
    });
    expect(opened).toEqual(['own.csv']);
    expect(state()).toMatchObject({ settings: DEFAULT_SETTINGS, selection: NOTHING_SELECTED });
    expect(state().notices[0]).toContain('This link was made on a.csv, 100,836 ratings, which is not on this device.');
    await library.open({ source: sourceOf('b'), reading }, recognised);
    expect(state().settings.rank).toBe(10);
    await library.open({ source: sourceOf('a'), reading }, recognised);
    expect(state()).toMatchObject({ settings: { rank: 50 }, selection: { userId: 3 }, wanted: undefined });
  });

  it('names the file that a link was made on, without more of it than a notice has room for', async () => {
    const { library, state } = libraryOf();
    const name = `\u202E${'long '.repeat(1000)}.csv`;
    await library.goTo({ ...start, data: { key: '0123456789abcdef', name, ratings: 3 } });
    expect(state().notices[0]).toBe(
      `This link was made on ${'long '.repeat(12).slice(0, 59)}…, 3 ratings, which is not on this device. You see the data that the page brings. Load that file, and the link holds.`,
    );
  });

  it('keeps what was there where a file cannot be read', async () => {
    const { library, state } = libraryOf();
    await library.goTo(start);
    await expect(library.open({ source: sourceOf('bad'), reading }, recognised)).rejects.toThrow('It cannot be read.');
    expect(state().file).toBeUndefined();
    expect(state().data.status).toBe('ready');
  });

  it.each([
    ['QuotaExceededError', 'it needs more room than the browser gives'],
    ['SecurityError', 'the browser lets the page store nothing'],
  ])('says so where a file cannot be kept (%s), and works on', async (name, reason) => {
    const { library, state } = libraryOf({ keep: () => Promise.reject(new DOMException('', name)) });
    await library.goTo(start);
    expect(await library.open({ source: sourceOf('a'), reading }, recognised)).toBe(true);
    await vi.runAllTimersAsync();
    expect(state().notices).toEqual([
      `a.csv cannot be kept for your next visit: ${reason}. It is open until you leave the page.`,
    ]);
    expect(state().kept).toBeUndefined();
  });

  it('forgets what is kept', async () => {
    const forget = vi.fn(() => Promise.resolve());
    const { library, state } = libraryOf({ forget });
    await library.goTo(start);
    await library.open({ source: sourceOf('a'), reading }, recognised);
    await vi.runAllTimersAsync();
    expect(state().kept?.source.name).toBe('a.csv');
    await library.forget();
    expect(forget).toHaveBeenCalledOnce();
    expect(state().kept).toBeUndefined();
    expect(state().file).toBeDefined();
  });
});
