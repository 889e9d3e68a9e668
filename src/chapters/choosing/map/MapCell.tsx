import { useState } from 'react';
import { ErrorMap } from '../../../figures/map/ErrorMap';
import type { MapMeasure } from '../../../figures/map/mapScale';
import { useApp, useAppState } from '../../../store/context';
import { changeSettings } from '../../../store/state';
import { Choices } from '../../../ui/Choices';
import { formatError } from '../../../ui/format';
import { useDark } from '../../../ui/useMedia';
import { Cell } from '../../notebook/Cell';
import { Waiting } from '../../notebook/Waiting';
import styles from './map.module.css';
import { MapProgress } from './MapProgress';
import { MapTables } from './MapTables';
import type { ErrorMapState } from './useErrorMap';

const MEASURES = [
  { value: 'heldOut', label: 'Held-out error' },
  { value: 'training', label: 'Training error' },
] as const satisfies readonly { value: MapMeasure; label: string }[];

interface MapCellProps {
  readonly map: ErrorMapState;
  readonly isStopped: boolean;
  readonly onStop: (isStopped: boolean) => void;
}

export function MapCell({ map, isStopped, onStop }: MapCellProps) {
  return (
    <Cell
      id="error-map"
      summary={summarise(map)}
      table={<MapTables map={map} />}
      code={[
        { file: 'store/explorer.ts' },
        { file: 'chapters/choosing/map/grid.ts' },
        { file: 'figures/map/ErrorMap.tsx' },
      ]}
      caption="Errors over rank and λ, the other settings as they are. Solid frame: the settings in use. Dotted frame: the lowest held-out error so far. Hatched: not trained yet, in the colour of the nearest square that is. Press a square to use its rank and λ. From the error of a model that predicts the same mean for everything, the colour stays."
    >
      <Figure map={map} isStopped={isStopped} onStop={onStop} />
    </Cell>
  );
}

function Figure({ map, isStopped, onStop }: MapCellProps) {
  const { store } = useApp();
  const [measure, setMeasure] = useState<MapMeasure>('heldOut');
  const rank = useAppState((state) => state.settings.rank);
  const lambda = useAppState((state) => state.settings.lambda);
  const ceiling = useAppState((state) => state.run?.split.baselines.globalMean.rmse);
  const dark = useDark();
  if (ceiling === undefined) return <Waiting narrow={510} wide={500} />;
  return (
    <>
      <div className={styles.tools}>
        <Choices label="Error shown" name="map-error" choices={MEASURES} value={measure} onChange={setMeasure} />
        <MapProgress map={map} isStopped={isStopped} onStop={onStop} />
      </div>
      <ErrorMap
        {...map}
        measure={measure}
        ceiling={ceiling}
        current={{ rank, lambda }}
        dark={dark}
        onChange={(place) => {
          changeSettings(store, place);
        }}
      />
    </>
  );
}

function summarise({ known, pending, best }: ErrorMapState): string | undefined {
  if (best === undefined) return undefined;
  return `${known.length} squares are known, ${pending} are still to come. The lowest held-out RMSE so far is ${formatError(best.heldOut)}, at rank ${best.rank} and λ ${best.lambda}.`;
}
