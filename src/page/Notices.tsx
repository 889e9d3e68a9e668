import { useApp, useAppState } from '../store/context';
import { dismissNotice } from '../store/state';
import styles from './Notices.module.css';

/** Sentences about what did not go as asked. They stay until the reader puts them away. */
export function Notices() {
  const { store } = useApp();
  const notices = useAppState((state) => state.notices);
  return (
    <div className={styles.notices} role="status">
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
