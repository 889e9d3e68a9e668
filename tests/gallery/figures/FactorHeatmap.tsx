import { FactorHeatmap } from '../../../src/figures/heatmap/FactorHeatmap';
import type { FactorSort } from '../../../src/figures/heatmap/sort';
import type { FactorWindow } from '../../../src/trainer/shared/questions';
import { useDark } from '../../../src/ui/useMedia';
import type { Exhibits } from '../exhibits';

const ids = Int32Array.from({ length: 5384 }, (_, row) => row + 2 + Math.floor(row / 9));
const ignore = (): void => undefined;

/** A value that looks like a factor and is the same everywhere. */
function value(row: number, factor: number): number {
  return Number((1.4 * Math.sin(1.7 * row + 2.3 * factor + row * factor)).toFixed(2));
}

function windowOf(rank: number, rows: number, sort?: FactorSort): FactorWindow {
  const order = [...Array(rows).keys()];
  if (sort !== undefined) {
    order.sort((a, b) => (value(a, sort.factor) - value(b, sort.factor)) * (sort.descending ? -1 : 1));
  }
  const values = Float32Array.from(
    order.flatMap((row) => Array.from({ length: rank }, (_, factor) => value(row, factor))),
  );
  return {
    ...{ from: 0, rows: Int32Array.from(order), values, limit: 1.4, total: ids.length },
    found: { row: 3, place: order.indexOf(3) },
  };
}

interface ExhibitProps {
  readonly rank: number;
  readonly side?: 'users' | 'movies';
  readonly sort?: FactorSort;
  readonly showValues?: boolean;
  /** Fewer rows than a window shows. */
  readonly rows?: number;
}

function Exhibit({ rank, side = 'users', sort, showValues = false, rows }: ExhibitProps) {
  const dark = useDark();
  const view = windowOf(rank, rows ?? 24, sort);
  return (
    <FactorHeatmap
      side={side}
      ids={ids}
      rank={rank}
      view={{ ...view, total: rows ?? view.total }}
      sort={sort}
      selectedRow={3}
      showValues={showValues}
      dark={dark}
      onSelect={ignore}
      onSort={ignore}
      onScroll={ignore}
    />
  );
}

export const exhibits: Exhibits = {
  'factor-heatmap': <Exhibit rank={10} />,
  'factor-heatmap-sorted': <Exhibit rank={10} side="movies" sort={{ factor: 2, descending: true }} />,
  'factor-heatmap-rank-1': <Exhibit rank={1} rows={7} />,
  'factor-heatmap-rank-100': <Exhibit rank={100} sort={{ factor: 99, descending: false }} />,
  'factor-heatmap-values': <Exhibit rank={5} showValues rows={12} />,
};
