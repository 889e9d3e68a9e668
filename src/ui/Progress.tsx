import styles from './Progress.module.css';

interface ProgressProps {
  readonly text: string;
  /** 0 … 1; undefined where nobody knows. */
  readonly share: number | undefined;
  readonly action: string;
  readonly onEnd: () => void;
}

/** How far something is that takes long, and the way to end it. */
export function Progress({ text, share, action, onEnd }: ProgressProps) {
  return (
    <div className={styles.progress}>
      <progress aria-label={text} {...(share === undefined ? {} : { value: share })} />
      <span className={styles.text}>{text}</span>
      <button type="button" onClick={onEnd}>
        {action}
      </button>
    </div>
  );
}
