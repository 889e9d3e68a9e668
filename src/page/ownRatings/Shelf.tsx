import { useApp, useAppState } from '../../store/context';
import { bytesOf } from '../../store/ownFile';
import { formatBytes, formatCount } from '../../ui/format';
import styles from './OwnRatings.module.css';

/** What is at hand already: the data that the page brings, and the file that the browser keeps. */
export function Shelf() {
  const { chooser, library } = useApp();
  const kept = useAppState((state) => state.kept);
  const hasOwn = useAppState((state) => state.file !== undefined);
  if (kept === undefined && !hasOwn) return null;
  return (
    <section className={styles.shelf} aria-label="At hand">
      {kept !== undefined && (
        <p>
          <span>
            <strong>{kept.source.name}</strong>, {formatCount(kept.ratings)} ratings, is kept in this browser for your
            next visit: {formatBytes(bytesOf(kept.source))}.
          </span>
          <button type="button" onClick={() => void chooser.chooseKept()}>
            Open
          </button>
          <button type="button" onClick={() => void library.forget()}>
            Forget
          </button>
        </p>
      )}
      {hasOwn && (
        <p>
          <span>The ratings that the page brings</span>
          <button type="button" onClick={() => void chooser.choosePagesOwn()}>
            Back to the page’s own data
          </button>
        </p>
      )}
    </section>
  );
}
