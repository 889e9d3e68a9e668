import type { ReactNode } from 'react';
import { useApp } from '../../store/context';
import styles from './references.module.css';

interface OwnRatingsButtonProps {
  /** Stands in a sentence, as a link does. */
  readonly inText?: boolean;
  readonly children: ReactNode;
}

/** The way to the dialog in which the reader brings ratings. */
export function OwnRatingsButton({ inText = false, children }: OwnRatingsButtonProps) {
  const { chooser } = useApp();
  return (
    <button type="button" className={inText ? styles.link : undefined} onClick={() => chooser.show()}>
      {children}
    </button>
  );
}
