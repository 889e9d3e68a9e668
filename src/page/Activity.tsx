import { useApp, useAppState } from '../store/context';
import { iterationsDone } from '../store/select';
import { formatCount } from '../ui/format';
import styles from './Activity.module.css';

/** What takes long, how far it is, and the way to end it; nothing while nothing does. */
export function Activity() {
  const status = useAppState((state) => state.data.status);
  const isReading = useAppState((state) => state.loading !== undefined);
  const run = useAppState((state) => state.training?.run);
  if (isReading) return <Reading />;
  // Each run has its own: it shows only when the run has lasted for a while.
  return status === 'ready' && run !== undefined ? <Training key={run} /> : null;
}

function Reading() {
  const { controller } = useApp();
  const progress = useAppState((state) => state.loading?.progress);
  const count = formatCount(progress?.ratings ?? 0);
  const share = progress?.totalBytes === undefined ? undefined : progress.bytes / progress.totalBytes;
  return (
    <Shown
      text={progress?.phase === 'sorting' ? `Sorting ${count} ratings` : `${count} ratings read`}
      share={share}
      action="Cancel"
      onEnd={() => {
        controller.cancelLoad();
      }}
    />
  );
}

function Training() {
  const { controller } = useApp();
  const share = useAppState((state) => state.training?.share);
  const iterations = useAppState((state) => state.settings.iterations);
  const next = useAppState((state) =>
    state.run?.run === state.training?.run ? Math.min(iterations, iterationsDone(state) + 1) : 1,
  );
  return (
    <Shown
      text={`Iteration ${next} of ${iterations}`}
      share={share}
      action="Stop here"
      onEnd={() => {
        controller.stop();
      }}
    />
  );
}

interface ShownProps {
  readonly text: string;
  /** 0 … 1; undefined where nobody knows. */
  readonly share: number | undefined;
  readonly action: string;
  readonly onEnd: () => void;
}

function Shown({ text, share, action, onEnd }: ShownProps) {
  return (
    <div className={styles.activity}>
      <progress aria-label={text} {...(share === undefined ? {} : { value: share })} />
      <span className={styles.text}>{text}</span>
      <button type="button" onClick={onEnd}>
        {action}
      </button>
    </div>
  );
}
