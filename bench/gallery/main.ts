import * as Comlink from 'comlink';
import type { BenchWorker } from './bench.worker';
import { FULL_PLAN, measure, type Plan, type Results, type Row } from './measure';
import { describePeaks, engineTable, growthTable } from './tables';
import './style.css';

const bench = Comlink.wrap<BenchWorker>(new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' }));
const rows: Record<'engines' | 'growth', Row[]> = { engines: [], growth: [] };

const button = find('run') as HTMLButtonElement;
const withGrowth = find('growth') as HTMLInputElement;
const status = find('status');
const download = find('download') as HTMLAnchorElement;

button.addEventListener('click', () => {
  void run({ ...FULL_PLAN, growth: withGrowth.checked });
});
// For the command line, which drives this page.
window.run = run;

export async function run(
  plan: Plan,
): Promise<{ results: Results; peaks: string; tables: Record<'engines' | 'growth', string[][]> }> {
  rows.engines = [];
  rows.growth = [];
  button.disabled = true;
  download.hidden = true;
  status.textContent = 'Measuring. Leave this tab in front and the machine alone.';
  try {
    const results = await measure(bench, plan, (kind, row) => {
      rows[kind].push(row);
      draw();
    });
    status.textContent = `Done. ${describePeaks(results.peaks)}`;
    download.href = URL.createObjectURL(new Blob([JSON.stringify(results, null, 2)], { type: 'application/json' }));
    download.hidden = false;
    return {
      results,
      peaks: describePeaks(results.peaks),
      tables: { engines: engineTable(rows.engines), growth: growthTable(rows.growth) },
    };
  } catch (error) {
    status.textContent = `It broke off: ${error instanceof Error ? error.message : String(error)}`;
    throw error;
  } finally {
    button.disabled = false;
  }
}

function draw(): void {
  fill('engines', engineTable(rows.engines));
  fill('sizes', rows.growth.length > 0 ? growthTable(rows.growth) : []);
}

function fill(id: string, table: readonly (readonly string[])[]): void {
  find(id).replaceChildren(
    ...table.map((cells, index) => {
      const row = document.createElement('tr');
      for (const text of cells) {
        const cell = document.createElement(index === 0 ? 'th' : 'td');
        cell.textContent = text;
        row.append(cell);
      }
      return row;
    }),
  );
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`#${id} is missing.`);
  return element;
}
