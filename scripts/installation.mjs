import { createInterface } from 'node:readline/promises';

/**
 * @typedef {object} Means a way to install something
 * @property {string} what
 * @property {string} command as one would type it
 * @property {() => Promise<unknown>} install
 */

/**
 * Tries one means after the other until it is there, each with the consent of whoever is at the terminal.
 * @param {readonly Means[]} means
 * @param {() => boolean | Promise<boolean>} isThere
 * @param {(means: Means) => Promise<void>} consent rejects where there is none
 */
export async function install(means, isThere, consent = askForConsent) {
  for (const each of means) {
    await consent(each);

    await each.install();
    if (await isThere()) return;
  }
  throw new Error('There is no browser for the page. Install Chromium, or set CHROMIUM_PATH to one.');
}

/**
 * Says what will be installed, how, and how to prevent it. Where somebody is at the terminal it asks first; where nobody
 * is, or CI is set, it goes on by itself.
 * @param {Pick<Means, 'what' | 'command'>} means
 * @param {{ input: NodeJS.ReadableStream & { isTTY?: boolean }, output: NodeJS.WritableStream & { isTTY?: boolean } }} terminal
 */
export async function askForConsent(
  { what, command },
  { input, output } = { input: process.stdin, output: process.stdout },
  isContinuousIntegration = Boolean(process.env.CI),
) {
  output.write(`The page runs in a browser, and none was found. ${what} will be installed:\n\n  ${command}\n\n`);
  output.write('To prevent this, set CHROMIUM_PATH to a Chromium or Chrome that you have.\n');
  if (isContinuousIntegration || !input.isTTY || !output.isTTY) return;
  const questions = createInterface({ input, output });
  // Whoever closes the input has not said yes.
  const closed = new Promise((resolve) => questions.once('close', () => resolve('')));
  const answer = await Promise.race([questions.question('Install it? (yes or no) '), closed]);
  questions.close();
  if (!/^\s*y(es)?\s*$/i.test(answer)) {
    throw new Error('Nothing was installed. Without a browser the page cannot be opened; set CHROMIUM_PATH to one.');
  }
}
