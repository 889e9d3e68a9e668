import { expect, it } from 'vitest';
import { describeSort, type FactorSort, sortAfter } from '../../../../src/figures/heatmap/sort';

it('pressing a factor sorts by it, largest first, then smallest first, then no more', () => {
  const told: string[] = [];
  let sort: FactorSort | undefined;
  for (const factor of [2, 2, 2, 2, 4]) {
    sort = sortAfter(sort, factor);
    told.push(describeSort(sort));
  }
  expect(told).toEqual([
    'Sorted by factor 3, largest first',
    'Sorted by factor 3, smallest first',
    'In the order of ids',
    'Sorted by factor 3, largest first',
    'Sorted by factor 5, largest first',
  ]);
});
