import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a command in the project. Resolves to its exit code, or to null when a signal ended it.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [extraEnvironment]
 * @param {(text: string) => void} [onOutput] takes what it prints, which is shown otherwise
 * @returns {Promise<number | null>}
 */
export function run(command, args, extraEnvironment = {}, onOutput = undefined) {
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, ...extraEnvironment };
    // npm is a script of the shell on Windows, not a program.
    const child = spawn(command, args, {
      cwd: root,
      stdio: onOutput === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: environment,
      shell: command === 'npm',
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => onOutput?.(text));
    }
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/**
 * Runs the command line of an installed package.
 * @param {string} packageName
 * @param {string} command the name of the command, as the package lists it
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [extraEnvironment]
 * @param {(text: string) => void} [onOutput]
 */
export function runTool(packageName, command, args, extraEnvironment, onOutput) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = join(folder, typeof bin === 'string' ? bin : bin[command]);
  return run(process.execPath, [script, ...args], extraEnvironment, onOutput);
}
