import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLinearMemory } from '../../../src/kernel/linearMemory';
import { type PlacedRows, placeLess, placeRows, type RowLayout } from '../../../src/kernel/placedRows';
import { sparseRows } from './support';

type Row = (readonly [column: number, value: number])[];

const COLUMNS = 20;

const arbitraryRows = fc.array(
  fc
    .uniqueArray(fc.tuple(fc.nat(COLUMNS - 1), fc.integer({ min: -20, max: 20 })), { selector: ([column]) => column })
    .map((row): Row => row.sort(([a], [b]) => a - b)),
  { minLength: 1, maxLength: 30 },
);

const arbitraryLayout = fc
  .record({ band: fc.integer({ min: 1, max: 8 }), panel: fc.integer({ min: 1, max: COLUMNS }) })
  .map((cut): RowLayout => ({ ...cut, panels: Math.ceil(COLUMNS / cut.panel) }));

/** The ratings in the order in which they lie in memory. */
function inMemory(memory: ReturnType<typeof createLinearMemory>, { address, ratings }: PlacedRows): Row {
  const [, columns, values] = memory.integers(address, 3);
  return Array.from(memory.integers(columns!, ratings), (column, entry) => [
    column,
    memory.floats(values!, ratings)[entry]!,
  ]);
}

it('ratings lie band by band, within a band panel by panel, within a panel row by row', () => {
  fc.assert(
    fc.property(arbitraryRows, arbitraryLayout, (rows, layout) => {
      const { band, panel, panels } = layout;
      const memory = createLinearMemory(new WebAssembly.Memory({ initial: 1 }));
      const placed = placeRows(memory, sparseRows(rows), layout);
      const segments: Row[] = [];
      for (let first = 0; first < rows.length; first += band) {
        for (let p = 0; p < panels; p++) {
          for (let row = first; row < first + (panels === 1 ? Math.min(band, rows.length - first) : band); row++) {
            segments.push((rows[row] ?? []).filter(([column]) => Math.floor(column / panel) === p));
          }
        }
      }
      expect(inMemory(memory, placed)).toEqual(segments.flat());
      const offsets = memory.integers(memory.integers(placed.address, 1)[0]!, segments.length + 1);
      let entry = 0;
      expect([...offsets]).toEqual([0, ...segments.map(({ length }) => (entry += length))]);
      expect(memory.integers(placed.address, 5)[4]).toBe(panels);
    }),
  );
});

it('less a mean, they lie where they lay', () => {
  fc.assert(
    fc.property(arbitraryRows, arbitraryLayout, (rows, layout) => {
      const memory = createLinearMemory(new WebAssembly.Memory({ initial: 1 }));
      const placed = placeRows(memory, sparseRows(rows), layout);
      const less = placeLess(memory, placed, 3);
      expect(inMemory(memory, less)).toEqual(inMemory(memory, placed).map(([column, value]) => [column, value - 3]));
      expect(memory.integers(less.address, 5)[4]).toBe(layout.panels);
    }),
  );
});

it('Σ r² is that of each row, however its ratings lie', () => {
  fc.assert(
    fc.property(arbitraryRows, arbitraryLayout, (rows, layout) => {
      const memory = createLinearMemory(new WebAssembly.Memory({ initial: 1 }));
      const { address } = placeRows(memory, sparseRows(rows), layout);
      const squares = memory.integers(address, 4)[3]!;
      rows.forEach((row, index) => {
        expect(memory.float64(squares + 8 * index)).toBe(row.reduce((sum, [, value]) => sum + value ** 2, 0));
      });
    }),
  );
});
