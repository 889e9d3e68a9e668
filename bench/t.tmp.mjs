import { timeEngines, formatEngines } from '/work/main/bench/engines.mjs';
console.log(
  formatEngines(await timeEngines({ ranks: [], growth: true, readable: false }))
    .split('\n')
    .slice(-7)
    .join('\n'),
);
process.exit(0);
