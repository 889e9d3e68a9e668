import { useApp, useAppState } from '../store/context';
import { iterationsDone } from '../store/select';
import { Progress } from '../ui/Progress';
import styles from './Activity.module.css';
import { ReadingProgress } from './ownRatings/ReadingProgress';

/** What takes long, how far it is, and the way to end it; nothing while nothing does. */
export function Activity() {
  const status = useAppState((state) => state.data.status);
  const isReading = useAppState((state) => state.loading !== undefined);
  const run = useAppState((state) => state.training?.run);
  if (isReading) {
    return (
      <div className={styles.activity}>
        <ReadingProgress />
      </div>
    );
  }
  // Each run has its own: it shows only when the run has lasted for a while.
  return status === 'ready' && run !== undefined ? <Training key={run} /> : null;
}

function Training() {
  const { controller } = useApp();
  const share = useAppState((state) => state.training?.share);
  const iterations = useAppState((state) => state.settings.iterations);
  const next = useAppState((state) =>
    state.run?.run === state.training?.run ? Math.min(iterations, iterationsDone(state) + 1) : 1,
  );
  return (
    <div className={styles.activity}>
      <Progress
        text={`Iteration ${next} of ${iterations}`}
        share={share}
        action="Stop here"
        onEnd={() => {
          controller.stop();
        }}
      />
    </div>
  );
}
