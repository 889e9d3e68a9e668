import { describeReading } from '../chapters/notebook/describeReading';
import { useApp, useAppState } from '../store/context';
import { dismissNotice } from '../store/state';
import { formatCount } from '../ui/format';
import styles from './Notices.module.css';

/** Sentences about what did not go as asked. They stay until the reader puts them away. */
export function Notices() {
  const { store } = useApp();
  const notices = useAppState((state) => state.notices);
  return (
    <div className={styles.notices} role="status">
      <NewFile />
      {notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          {notice}
          <button
            type="button"
            onClick={() => {
              dismissNotice(store, notice);
            }}
          >
            Close
          </button>
        </p>
      ))}
    </div>
  );
}

/** How the file that has just been opened was read. */
function NewFile() {
  const { store, chooser } = useApp();
  const file = useAppState((state) => (state.isFileNew ? state.file : undefined));
  if (file === undefined) return null;
  const acknowledge = (): void => {
    store.setState({ isFileNew: false });
  };
  return (
    <p className={styles.notice}>
      <span>
        You see {file.source.name}: {formatCount(file.ratings)} ratings. Read from {describeReading(file.reading)}.
      </span>
      <button
        type="button"
        onClick={() => {
          acknowledge();
          void chooser.readDifferently();
        }}
      >
        Read differently
      </button>
      <button type="button" onClick={acknowledge}>
        Close
      </button>
    </p>
  );
}
