// All benchmarks: `npm run bench`, or `npm run bench engines` for those named. Figures are saved to bench/results.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/tools.mjs';
import { formatEngines, timeEngines } from './engines.mjs';
import { formatLargeFile, timeLargeFile } from './large.mjs';
import { formatPage, timePage } from './page.mjs';
import { formatPeers, timePeers } from './peers.mjs';
import { formatReading, timeReading } from './reading.mjs';

const benches = {
  engines: bench(timeEngines, formatEngines),
  page: bench(timePage, formatPage),
  reading: bench(timeReading, formatReading),
  peers: bench(timePeers, formatPeers),
  large: bench(timeLargeFile, formatLargeFile),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. The benchmarks: ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
const file = join(root, 'bench/results.json');
/** @type {Record<string, object>} */
const saved = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { figures, text } = await run();
  console.log(`\n${name}\n${text}`);
  saved[name] = { at: new Date().toISOString(), ...figures };
  writeFileSync(file, `${JSON.stringify(saved, null, 2)}\n`);
}

/**
 * @template Figures
 * @param {() => Promise<Figures>} measure
 * @param {(figures: Figures) => string} format
 */
function bench(measure, format) {
  return async () => {
    const figures = await measure();
    return { figures, text: format(figures) };
  };
}
