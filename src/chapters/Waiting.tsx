import { useApp, useAppState } from '../store/context';
import { formatCount } from '../ui/format';
import styles from './Waiting.module.css';

/** Stands where a figure will be, at its size, while the file is read; or says why it cannot be. */
export function Waiting({ height }: { readonly height: number }) {
  const { session } = useApp();
  const data = useAppState((state) => state.data);
  return (
    <div className={styles.waiting} style={{ minHeight: height }}>
      {data.status === 'failed' ? (
        <>
          <p role="alert">{data.message}</p>
          <button
            type="button"
            onClick={() => {
              void session.load();
            }}
          >
            Load it again
          </button>
        </>
      ) : (
        <p>
          {data.status === 'loading' && data.progress !== undefined
            ? `Reading: ${formatCount(data.progress.ratings)} ratings so far …`
            : 'Reading the ratings …'}
        </p>
      )}
    </div>
  );
}
