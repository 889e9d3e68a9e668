import type { EngineName } from '../als/engine';
import { useApp, useAppState } from '../store/context';
import { fallbackRows, gflops, msPerIteration } from '../store/select';
import { changeSettings } from '../store/state';
import { formatCount, formatDuration, formatWork } from '../ui/format';
import { Choices } from '../ui/Choices';
import { Activity } from './Activity';
import styles from './EngineBadge.module.css';

const ENGINES: readonly { readonly name: EngineName; readonly label: string }[] = [
  { name: 'fast', label: 'WebAssembly' },
  { name: 'readable', label: 'TypeScript' },
];

/** Which engine trains, how fast it is and how fast the other one was, and the switch between them. */
export function EngineBadge() {
  const { store } = useApp();
  const asked = useAppState((state) => state.settings.engine);
  const fallbackReason = useAppState((state) => state.run?.engine.fallbackReason);
  return (
    <div className={styles.badge}>
      <Choices
        label="Engine"
        name="engine"
        choices={ENGINES.map(({ name, label }) => ({
          value: name,
          label: (
            <>
              {label}
              <EngineTime name={name} />
            </>
          ),
        }))}
        value={asked}
        fill
        onChange={(engine) => {
          changeSettings(store, { engine });
        }}
      />
      <div className={styles.now}>
        <Speed />
        <Activity />
      </div>
      {fallbackReason !== undefined && <p className={styles.speed}>{fallbackReason}</p>}
    </div>
  );
}

/** How long an iteration took this engine when it last trained at this rank. */
function EngineTime({ name }: { readonly name: EngineName }) {
  const time = useAppState((state) => state.engineTimes[name][state.settings.rank]);
  const text = time === undefined ? 'not yet timed' : formatDuration(time);
  return (
    <small className={styles.time} data-testid={`time-${name}`}>
      {text}
    </small>
  );
}

/** What the run on display tells of its engine. */
function Speed() {
  const run = useAppState((state) => state.run);
  const facts = useAppState((state) => (state.data.status === 'ready' ? state.data.info.facts : undefined));
  const failed = useAppState((state) => state.data.status === 'failed');
  if (run === undefined || facts === undefined) {
    return <p className={styles.speed}>{failed ? 'There is no data to train on.' : 'Waiting for the data.'}</p>;
  }
  const { workers } = run.engine;
  const fallbacks = fallbackRows(run);
  const who = workers === 1 ? '1 worker' : `${workers} workers`;
  return (
    <>
      <p className={styles.speed} data-testid="speed">
        {`${who}, ${formatDuration(msPerIteration(run))} per iteration: ${formatWork(gflops(run, facts))} additions and multiplications a second`}
      </p>
      {fallbacks > 0 && (
        <p
          className={styles.speed}
        >{`${formatCount(fallbacks)} rows were too close to singular and solved in float64`}</p>
      )}
    </>
  );
}
