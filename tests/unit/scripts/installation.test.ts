import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { askForConsent, install } from '../../../scripts/installation.mjs';

const MEANS = { what: 'A browser', command: 'apt-get install browser' };
const NONE = 'Nothing was installed. Without a browser the page cannot be opened; set CHROMIUM_PATH to one.';

/** @param answer what somebody types; undefined where they close the input */
function terminal({ isTTY, answer }: { isTTY: boolean; answer?: string }) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY });
  if (answer === undefined) input.end();
  else input.write(`${answer}\n`);
  return { input, output, shown: () => String(output.read()) };
}

describe('before something is installed', () => {
  it.each(['yes', 'y', ' YES '])('somebody at the terminal is asked, and says %j', async (answer) => {
    const { shown, ...streams } = terminal({ isTTY: true, answer });
    await askForConsent(MEANS, streams, false);
    const text = shown();
    expect(text).toContain('A browser will be installed:\n\n  apt-get install browser\n');
    expect(text).toContain('CHROMIUM_PATH');
    expect(text).toContain('Install it? (yes or no)');
  });

  it.each(['no', '', 'yesterday', undefined])('anything else is a no: %j', async (answer) => {
    const { input, output } = terminal({ isTTY: true, ...(answer === undefined ? {} : { answer }) });
    await expect(askForConsent(MEANS, { input, output }, false)).rejects.toThrow(NONE);
  });

  it.each([
    { isTTY: false, isCI: false },
    { isTTY: true, isCI: true },
  ])('nobody is asked where nobody would answer, but it is said: %o', async ({ isTTY, isCI }) => {
    const { shown, ...streams } = terminal({ isTTY });
    await askForConsent(MEANS, streams, isCI);
    const text = shown();
    expect(text).toContain('apt-get install browser');
    expect(text).not.toContain('Install it?');
  });
});

describe('an installation', () => {
  const means = () =>
    [1, 2, 3].map((number) => ({ ...MEANS, what: String(number), install: vi.fn(() => Promise.resolve()) }));

  it('tries one means after the other until it is there, asking for each before', async () => {
    const all = means();
    const asked: string[] = [];
    const isThere = () => all[1]!.install.mock.calls.length > 0;
    await install(all, isThere, ({ what }) => {
      expect(all[Number(what) - 1]!.install).not.toHaveBeenCalled();
      asked.push(what);
      return Promise.resolve();
    });
    expect(asked).toEqual(['1', '2']);
    expect(all.map((each) => each.install.mock.calls.length)).toEqual([1, 1, 0]);
  });

  it('is none without consent', async () => {
    const all = means();
    const refused = install(
      all,
      () => false,
      () => Promise.reject(new Error('no')),
    );
    await expect(refused).rejects.toThrow('no');
    expect(all.map((each) => each.install.mock.calls.length)).toEqual([0, 0, 0]);
  });

  it('that leaves nothing there says so', async () => {
    await expect(
      install(
        means(),
        () => false,
        () => Promise.resolve(),
      ),
    ).rejects.toThrow('There is no browser for the page.');
  });
});
