/**
 * A table as text: the columns right-aligned, two spaces apart.
 * @param {string[][]} rows
 */
export function alignColumns(rows) {
  const width = (/** @type {number} */ column) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) => row.map((cell, column) => cell.padStart(width(column))).join('  ')).join('\n');
}
