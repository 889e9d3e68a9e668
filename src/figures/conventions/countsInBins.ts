import type { RowCount } from '../../trainer/shared/questions';

/** Rows that have from `from` to below `to` ratings. */
export interface CountBin {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

const BINS_PER_DECADE = 8;

/** Counts rows in bins of equal width on a logarithmic axis from 1 to `most`. */
export function countsInBins(counts: readonly RowCount[], most: number): CountBin[] {
  const bins = Math.max(1, Math.ceil(Math.log10(most) * BINS_PER_DECADE));
  const rows = new Array<number>(bins).fill(0);
  for (const count of counts) {
    const bin = Math.min(bins - 1, Math.floor((Math.log(count.ratings) / Math.log(most)) * bins));
    rows[bin]! += count.rows;
  }
  return rows.map((inBin, bin) => ({ from: most ** (bin / bins), to: most ** ((bin + 1) / bins), rows: inBin }));
}
