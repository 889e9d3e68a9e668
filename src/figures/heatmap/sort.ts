/** How the rows of a map are ordered; without it, by id. */
export interface FactorSort {
  /** From 0. */
  readonly factor: number;
  readonly descending: boolean;
}

/** What pressing a factor does: largest first, then smallest first, then by id again. */
export function sortAfter(sort: FactorSort | undefined, factor: number): FactorSort | undefined {
  if (sort?.factor !== factor) return { factor, descending: true };
  return sort.descending ? { factor, descending: false } : undefined;
}

/** Sorted by factor 3, largest first */
export function describeSort(sort: FactorSort | undefined): string {
  if (sort === undefined) return 'In the order of ids';
  return `Sorted by factor ${sort.factor + 1}, ${sort.descending ? 'largest' : 'smallest'} first`;
}
