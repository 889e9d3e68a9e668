import { MEASURE_NAMES } from '../../../figures/map/ErrorMap';
import type { MapMeasure } from '../../../figures/map/mapScale';
import { formatError } from '../../../ui/format';
import { NumberTable } from '../../../ui/NumberTable';
import styles from './map.module.css';
import type { ErrorMapState } from './useErrorMap';

const MEASURES: readonly MapMeasure[] = ['heldOut', 'training'];

/** The numbers of the map: ranks down, λ across. */
export function MapTables({ map: { ranks, lambdas, squares } }: { readonly map: ErrorMapState }) {
  return MEASURES.map((measure) => (
    <div
      key={measure}
      className={styles.scroll}
      role="region"
      aria-label={`Table of the ${MEASURE_NAMES[measure]} over rank and λ`}
      tabIndex={0}
    >
      <NumberTable
        caption={MEASURE_NAMES[measure]}
        columns={['Rank', ...lambdas.map((lambda) => `λ ${lambda}`)]}
        rows={ranks.map((rank, row) => [
          String(rank),
          ...lambdas.map((_, column) => {
            const square = squares[row]![column];
            return square === undefined ? '–' : formatError(square[measure]);
          }),
        ])}
      />
    </div>
  ));
}
