import { useRovingFocus } from '../../ui/useRovingFocus';
import { labelStep } from './geometry';
import styles from './HeatmapHeader.module.css';
import type { FactorSort } from './sort';

interface HeatmapHeaderProps {
  /** What the rows are: "user". */
  readonly noun: string;
  readonly rank: number;
  /** In px; 0 until it is measured. */
  readonly columnWidth: number;
  readonly sort: FactorSort | undefined;
  readonly onSort: (factor: number) => void;
}

/** Room that the mark of the sorted factor takes where labels are thin on the ground, in px. */
const SORTED_WIDTH = 30;

/** The factors' numbers, each a button that sorts: one Tab stop, walked by arrow keys. Labels thin out where it is narrow. */
export function HeatmapHeader({ noun, rank, columnWidth, sort, onSort }: HeatmapHeaderProps) {
  const { item, onKeyDown } = useRovingFocus(rank);
  const step = labelStep(columnWidth, rank);
  const hasLabel = (factor: number): boolean => {
    const isCovered = sort !== undefined && Math.abs(sort.factor - factor) * columnWidth < SORTED_WIDTH;
    return (factor === 0 || (factor + 1) % step === 0) && sort?.factor !== factor && !(isCovered && step > 1);
  };
  const center = (factor: number): string => `${((factor + 0.5) / rank) * 100}%`;
  return (
    <div role="row" aria-rowindex={1} className={styles.header} onKeyDown={onKeyDown}>
      <span role="columnheader" aria-colindex={1} className={styles.corner}>
        {noun}
      </span>
      <span className={styles.factors} data-narrow={step > 1}>
        {Array.from({ length: rank }, (_, factor) => (
          <span
            key={factor}
            role="columnheader"
            aria-colindex={factor + 2}
            aria-sort={sort?.factor !== factor ? undefined : sort.descending ? 'descending' : 'ascending'}
            className={styles.factor}
          >
            <button
              type="button"
              {...item(factor)}
              aria-label={`Sort by factor ${factor + 1}`}
              onClick={() => {
                onSort(factor);
              }}
            >
              {hasLabel(factor) && factor + 1}
            </button>
          </span>
        ))}
        {sort !== undefined && (
          <span
            className={styles.sorted}
            style={{ left: `clamp(17px, ${center(sort.factor)}, calc(100% - 17px))` }}
            aria-hidden="true"
          >
            {sort.factor + 1} {sort.descending ? '▾' : '▴'}
          </span>
        )}
      </span>
    </div>
  );
}
