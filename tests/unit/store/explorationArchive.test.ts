import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoredExplorations } from '../../../src/store/explorationArchive';

const end = { trainingRmse: 0.5, heldOutRmse: 0.875 };
const ofFile = (fingerprint: string | undefined) => new StoredExplorations(() => Promise.resolve(fingerprint));

let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what trainings aside have found', () => {
  it('is there on the next visit, for the same file only', async () => {
    const archive = ofFile('a');
    expect(await archive.restore()).toEqual({});
    archive.keep({ one: end });
    archive.keep({ one: end, two: end });
    expect(await ofFile('a').restore()).toEqual({ one: end, two: end });
    expect(await ofFile('b').restore()).toEqual({});
  });

  it('is kept of the four files loaded last, and of the newest 2,000 trainings of each', async () => {
    for (const file of ['a', 'b', 'c', 'd', 'a', 'e']) {
      const archive = ofFile(file);
      archive.keep({ early: end });
      archive.keep({ ...(await archive.restore()), [file]: end });
    }
    expect(await ofFile('b').restore()).toEqual({});
    for (const file of ['c', 'd', 'a', 'e']) expect(await ofFile(file).restore()).toEqual({ [file]: end });

    const archive = ofFile('a');
    await archive.restore();
    archive.keep(Object.fromEntries(Array.from({ length: 2500 }, (_, index) => [`k${index}`, end])));
    const kept = Object.keys(await ofFile('a').restore());
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([2000, 'k500', 'k2499']);
  });

  it.each([
    ['nothing', undefined],
    ['no JSON', '['],
    ['something else', '{"a":1}'],
    ['another list', '[["a",[["one",0.5]]]]'],
  ])('is nothing where %s is stored', async (_, text) => {
    if (text !== undefined) stored.set('als-explained/explored/1', text);
    expect(await ofFile('a').restore()).toEqual({});
  });

  it('is done without where the browser stores nothing', async () => {
    const refuse = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    const archive = ofFile('a');
    expect(await archive.restore()).toEqual({});
    archive.keep({ one: end });
    vi.unstubAllGlobals();
    expect(await ofFile('a').restore()).toEqual({});
  });

  it('is not kept of a file whose fingerprint is not known', async () => {
    const archive = ofFile(undefined);
    await archive.restore();
    archive.keep({ one: end });
    expect(stored.size).toBe(0);
  });
});
