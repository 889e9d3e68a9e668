import { formatCount } from '../../../ui/format';
import styles from './map.module.css';
import type { ErrorMapState } from './useErrorMap';

interface MapProgressProps {
  readonly map: ErrorMapState;
  readonly isStopped: boolean;
  readonly onStop: (isStopped: boolean) => void;
}

/** How many of the map's trainings are made, and a button that stops them. */
export function MapProgress({ map, isStopped, onStop }: MapProgressProps) {
  const { known, pending, pendingMs, squares } = map;
  const leftOut = squares.flat().length - known.length - pending;
  return (
    <div className={styles.progress}>
      <span data-testid="map-progress">
        {formatCount(known.length)} of {formatCount(known.length + pending)} trainings
        {pending > 0 && (isStopped ? ', stopped' : `, about ${formatWait(pendingMs)} left`)}
        {leftOut > 0 && pending === 0 && `; ${formatCount(leftOut)} would take too long`}
      </span>
      {pending > 0 && (
        <button
          type="button"
          onClick={() => {
            onStop(!isStopped);
          }}
        >
          {isStopped ? 'Go on' : 'Stop'}
        </button>
      )}
    </div>
  );
}

/** A time that is only guessed, in steps that do not flicker. */
function formatWait(ms: number): string {
  const seconds = ms / 1000;
  if (seconds >= 90) return `${Math.round(seconds / 60)} min`;
  return `${Math.max(5, 5 * Math.round(seconds / 5))} s`;
}
