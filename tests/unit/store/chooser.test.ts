import { describe, expect, it, vi } from 'vitest';
import { type Reading, TUTORIAL_LAYOUT } from '../../../src/ratings/reading/reading';
import { Chooser } from '../../../src/store/chooser';
import type { Library } from '../../../src/store/library';
import { createAppStore } from '../../../src/store/state';
import type { DataSource, Preview } from '../../../src/trainer/shared/protocol';

const reading: Reading = { files: ['a.csv'], encoding: 'utf-8', layout: TUTORIAL_LAYOUT, titles: undefined };
const source: DataSource = { name: 'a.csv', files: [] };
const previewOf = (change: Partial<Preview> = {}) =>
  ({ reading, noun: 'book', doubt: undefined, ...change }) as Preview;

function chooserOf({
  inspect = () => Promise.resolve(previewOf()),
  open = () => Promise.resolve(true),
}: {
  inspect?: (source: DataSource, given?: Partial<Reading>) => Promise<Preview>;
  open?: Library['open'];
} = {}) {
  const store = createAppStore();
  const library = {
    open: vi.fn(open),
    openPagesOwn: () => Promise.resolve(true),
    openKept: () => Promise.resolve(true),
  };
  const controller = {
    cancelLoad: vi.fn(),
    inspect: async (asked: DataSource, given?: Partial<Reading>) => ({
      preview: await inspect(asked, given),
      source: asked,
    }),
  };
  return {
    store,
    library,
    controller,
    chooser: new Chooser(store, controller, library),
    state: () => store.getState(),
  };
}

describe('the chooser', () => {
  it('loads at once what is clear, and closes', async () => {
    const { chooser, library, state } = chooserOf();
    chooser.show();
    await chooser.choose(source);
    expect(library.open).toHaveBeenCalledWith({ source, reading }, { name: 'book', isChosen: false });
    expect(state().choosing).toBeUndefined();
  });

  it('opens the dialog for what is not clear, and loads it as the reader says', async () => {
    const { chooser, library, state } = chooserOf({
      inspect: (_, asked) =>
        Promise.resolve(previewOf({ doubt: 'Which is which?', reading: { ...reading, ...asked } })),
    });
    await chooser.choose(source);
    expect(state().choosing?.chosen?.preview.doubt).toBe('Which is which?');
    expect(library.open).not.toHaveBeenCalled();
    const corrected: Reading = { ...reading, encoding: 'windows-1252' };
    await chooser.correct(corrected);
    chooser.name('song');
    await chooser.confirm();
    expect(library.open).toHaveBeenCalledWith({ source, reading: corrected }, { name: 'song', isChosen: true });
    expect(state().choosing).toBeUndefined();
  });

  it('of several corrections shows the newest, however late an older one is answered', async () => {
    const answers: (() => void)[] = [];
    const { chooser, state } = chooserOf({
      inspect: (_, asked) =>
        asked === undefined
          ? Promise.resolve(previewOf({ doubt: 'Which is which?' }))
          : new Promise((resolve) => {
              answers.push(() => resolve(previewOf({ columns: [asked.encoding!], reading: { ...reading, ...asked } })));
            }),
    });
    await chooser.choose(source);
    const older = chooser.correct({ ...reading, encoding: 'utf-16le' });
    const newer = chooser.correct({ ...reading, encoding: 'windows-1252' });
    answers[1]!();
    await newer;
    answers[0]!();
    await older;
    expect(state().choosing?.chosen?.preview.columns).toEqual(['windows-1252']);
    expect(state().choosing?.chosen?.reading.encoding).toBe('windows-1252');
  });

  it('tells in the dialog what cannot be looked at, and opens it for that', async () => {
    const { chooser, state } = chooserOf({ inspect: () => Promise.reject(new Error('a.csv is empty.')) });
    await chooser.choose(source);
    expect(state().choosing).toMatchObject({ message: 'a.csv is empty.', busy: undefined });
  });

  it('tells in the dialog what cannot be loaded, with what was chosen still there', async () => {
    const { chooser, state } = chooserOf({ open: () => Promise.reject(new Error('It broke off.')) });
    chooser.show();
    await chooser.choose(source);
    expect(state().choosing).toMatchObject({ message: 'It broke off.', chosen: { source } });
    expect(state().notices).toEqual([]);
  });

  it('gives who has closed the dialog a notice', async () => {
    let fail: () => void = () => undefined;
    const { chooser, state } = chooserOf({
      open: () => new Promise((_, reject) => (fail = () => reject(new Error('It broke off.')))),
    });
    chooser.show();
    const choosing = chooser.choose(source);
    await vi.waitFor(() => expect(state().choosing?.busy).toBe('loading'));
    chooser.hide();
    fail();
    await choosing;
    expect(state().choosing).toBeUndefined();
    expect(state().notices).toEqual(['It broke off.']);
  });

  it('forgets what it was looking at when the dialog is closed', async () => {
    let answer: (preview: Preview) => void = () => undefined;
    const { chooser, controller, library, state } = chooserOf({
      inspect: () => new Promise((resolve) => (answer = resolve)),
    });
    chooser.show();
    const choosing = chooser.choose(source);
    chooser.hide();
    expect(controller.cancelLoad).toHaveBeenCalledOnce();
    answer(previewOf());
    await choosing;
    expect(library.open).not.toHaveBeenCalled();
    expect(state().choosing).toBeUndefined();
  });
});
