import type { EngineName } from '../als/engine';
import { useApp, useAppState } from '../store/context';
import { msPerIteration, solveTime } from '../store/select';
import { formatDuration } from '../ui/format';
import styles from './EngineBadge.module.css';

const ENGINES: readonly { readonly name: EngineName; readonly label: string }[] = [
  { name: 'fast', label: 'WebAssembly' },
  { name: 'readable', label: 'TypeScript' },
];

function formatWorkers(workers: number): string {
  return workers === 1 ? '1 worker' : `${workers} workers`;
}

/** Which engine trains, how long it took, and the switch to the other one. */
export function EngineBadge() {
  const { store } = useApp();
  const asked = useAppState((state) => state.settings.engine);
  const run = useAppState((state) => state.run);
  const failed = useAppState((state) => state.data.status === 'failed');
  const fallbackReason = run?.engine.fallbackReason;
  return (
    <fieldset className={styles.badge}>
      <legend className="visually-hidden">Engine</legend>
      <div className={styles.choices}>
        {ENGINES.map(({ name, label }) => (
          <label key={name}>
            <input
              type="radio"
              name="engine"
              checked={asked === name}
              onChange={() => {
                store.setState(({ settings }) => ({ settings: { ...settings, engine: name } }));
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <p className={styles.times}>
        {run === undefined
          ? failed
            ? 'There is no data to train on.'
            : 'Waiting for the data.'
          : `${formatWorkers(run.engine.workers)}, ${formatDuration(msPerIteration(run))} per iteration, ${formatDuration(solveTime(run))} to solve this run`}
      </p>
      {fallbackReason !== undefined && <p className={styles.times}>{fallbackReason}</p>}
    </fieldset>
  );
}
