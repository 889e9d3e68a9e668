// All benchmarks: `npm run bench`, or `npm run bench kernel` for those named.
import { compareKernels, formatTable } from './kernel/compare.mjs';
import { formatPage, timePage } from './page.mjs';

const benches = {
  kernel: async () => formatTable(await compareKernels()),
  page: async () => formatPage(await timePage()),
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}\n${await bench()}`);
}
