import { useAppState } from '../../store/context';
import { formatCount } from '../../ui/format';
import { useMedia } from '../../ui/useMedia';
import { LoadAgain } from './LoadAgain';
import styles from './Waiting.module.css';

interface WaitingProps {
  /** The height of what will stand here, in a phone's window and in a wide one, in px. */
  readonly narrow: number;
  readonly wide: number;
}

/** Stands where a figure will be, at its size, while the file is read; or says why it cannot be. */
export function Waiting({ narrow, wide }: WaitingProps) {
  const data = useAppState((state) => state.data);
  const progress = useAppState((state) => state.loading?.progress);
  const isNarrow = useMedia('(max-width: 699px)');
  return (
    <div className={styles.waiting} style={{ minHeight: isNarrow ? narrow : wide }}>
      {data.status === 'failed' ? (
        <>
          <p>{data.message}</p>
          <LoadAgain />
        </>
      ) : (
        <p>
          {data.status === 'none' && progress !== undefined
            ? `Reading: ${formatCount(progress.ratings)} ratings so far …`
            : 'Reading the ratings …'}
        </p>
      )}
    </div>
  );
}
