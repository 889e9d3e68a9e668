import { rowCount, type SparseRows } from '../als/matrix';
import type { LinearMemory } from './linearMemory';

/** How the ratings of sparse rows lie in memory: assembly/sparseRows.ts says why. */
export interface RowLayout {
  /** Rows whose ratings lie together, panel by panel. */
  readonly band: number;
  /** Columns in a panel. */
  readonly panel: number;
  readonly panels: number;
}

/** Row by row, all columns in one panel. */
const IN_ORDER: RowLayout = { band: 1, panel: Infinity, panels: 1 };

/** Sparse rows in linear memory, and the byte address of what assembly/sparseRows.ts describes. */
export interface PlacedRows {
  readonly rows: number;
  readonly ratings: number;
  readonly panels: number;
  readonly address: number;
}

/** Copies sparse rows into memory. */
export function placeRows(memory: LinearMemory, rows: SparseRows, layout = IN_ORDER): PlacedRows {
  const { panels } = layout;
  const placed = panels === 1 ? placeInOrder(memory, rows) : placeByPanel(memory, rows, layout);
  const squares = memory.copy(squaresOfRatings(rows));
  const address = memory.copy(Uint32Array.of(placed.offsets, placed.columns, placed.values, squares, panels));
  return { rows: rowCount(rows), ratings: rows.values.length, panels, address };
}

/** Places rows again, with this subtracted from each value; they share what else they have. */
export function placeLess(memory: LinearMemory, placed: PlacedRows, mean: number): PlacedRows {
  const [offsets, columns, valuesAt, squares, panels] = memory.integers(placed.address, 5);
  const values = memory.floats(valuesAt!, placed.ratings).map((value) => value - mean);
  // The kernel takes Σ y² of a model with biases from the ratings themselves, so the squares stay those of the ratings.
  const address = memory.copy(Uint32Array.of(offsets!, columns!, memory.copy(values), squares!, panels!));
  return { ...placed, address };
}

/** Byte addresses. */
interface Arrays {
  readonly offsets: number;
  readonly columns: number;
  readonly values: number;
}

function placeInOrder(memory: LinearMemory, { offsets, columns, values }: SparseRows): Arrays {
  return { offsets: memory.copy(offsets), columns: memory.copy(columns), values: memory.copy(values) };
}

function placeByPanel(memory: LinearMemory, rows: SparseRows, layout: RowLayout): Arrays {
  const offsets = segmentOffsets(rows, layout);
  const placed: Arrays = {
    offsets: memory.copy(offsets),
    columns: memory.reserve(rows.columns.byteLength),
    values: memory.reserve(rows.values.byteLength),
  };
  const columns = memory.integers(placed.columns, rows.columns.length);
  const values = memory.floats(placed.values, rows.values.length);
  const next = offsets;
  eachRating(rows, layout, (segment, entry) => {
    const to = next[segment]!++;
    columns[to] = rows.columns[entry]!;
    values[to] = rows.values[entry]!;
  });
  return placed;
}

/** Where the ratings of each segment begin, and where the last ends. */
function segmentOffsets(rows: SparseRows, layout: RowLayout): Int32Array {
  const { band, panels } = layout;
  const offsets = new Int32Array(Math.ceil(rowCount(rows) / band) * band * panels + 1);
  eachRating(rows, layout, (segment) => offsets[segment + 1]!++);
  for (let segment = 1; segment < offsets.length; segment++) offsets[segment]! += offsets[segment - 1]!;
  return offsets;
}

/** Row by row, where columns ascend. */
function eachRating(
  { offsets, columns }: SparseRows,
  { band, panel, panels }: RowLayout,
  visit: (segment: number, entry: number) => void,
): void {
  for (let row = 0; row < offsets.length - 1; row++) {
    const inBand = row % band;
    let segment = (row - inBand) * panels + inBand;
    let panelEnd = panel;
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) {
      for (; columns[entry]! >= panelEnd; panelEnd += panel) segment += band;
      visit(segment, entry);
    }
  }
}

/** Σ r² of each row. */
function squaresOfRatings({ offsets, values }: SparseRows): Float64Array {
  const squares = new Float64Array(offsets.length - 1);
  for (let row = 0; row < squares.length; row++) {
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) squares[row]! += values[entry]! ** 2;
  }
  return squares;
}
