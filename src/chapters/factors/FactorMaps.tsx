import { useNaming } from '../../figures/naming';
import { useState } from 'react';
import { FactorHeatmap } from '../../figures/heatmap/FactorHeatmap';
import { describeSort } from '../../figures/heatmap/sort';
import type { Axes } from '../../trainer/shared/axes';
import { useDark } from '../../ui/useMedia';
import { Cell } from '../notebook/Cell';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import { describeMaps } from './describeMaps';
import styles from './FactorMaps.module.css';
import { RowsInSight } from './RowsInSight';
import { useFactorMap } from './useFactorMap';
import { useFactorSort } from './useFactorSort';

/** The factors of both sides, in the same order. */
export function FactorMaps({ axes }: { readonly axes: Axes }) {
  const [sort, press] = useFactorSort();
  const users = useFactorMap('users', axes, sort);
  const movies = useFactorMap('movies', axes, sort);
  const [showValues, setShowValues] = useState(false);
  const select = useSelect();
  const naming = useNaming();
  const dark = useDark();
  const maps = users === undefined || movies === undefined ? undefined : ([users, movies] as const);
  return (
    <Cell
      id="factor-maps"
      summary={maps && describeMaps(...maps, naming)}
      table={maps && <RowsInSight maps={maps} />}
      code={[
        { file: 'trainer/worker/answers/factors.ts' },
        { file: 'trainer/worker/answers/rowsByFactor.ts' },
        { file: 'figures/heatmap/FactorHeatmap.tsx' },
      ]}
      caption={`One row per user or ${naming.movie}, one column per factor. Press a factor’s number to sort both maps by it: largest first, then smallest first, then by id again. Press a row to select it. Each map has its own scale, which spans the whole side and so stays as you scroll. The maps follow the training.`}
    >
      {maps === undefined ? (
        <Waiting narrow={1150} wide={560} />
      ) : (
        <>
          <p className={styles.tools}>
            <button
              type="button"
              aria-pressed={showValues}
              onClick={() => {
                setShowValues(!showValues);
              }}
            >
              Show values
            </button>
            <span role="status">{describeSort(maps[0].sort)}.</span>
          </p>
          <div className={styles.maps} data-values={showValues}>
            {maps.map(({ first: _, ...map }) => (
              <FactorHeatmap
                key={map.side}
                {...map}
                showValues={showValues}
                dark={dark}
                onSort={press}
                onSelect={(id) => {
                  select(map.side === 'users' ? { userId: id } : { movieId: id });
                }}
              />
            ))}
          </div>
        </>
      )}
    </Cell>
  );
}
