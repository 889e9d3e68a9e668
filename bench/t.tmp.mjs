import { timeEngines, formatEngines } from '/work/main/bench/engines.mjs';
console.log(formatEngines(await timeEngines({ ranks: [5, 10, 20], growth: true, readable: false })));process.exit(0);
