import type { ReactNode } from 'react';
import { InView } from '../store/context';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { useInView } from '../ui/useInView';
import styles from './Cell.module.css';

interface CellProps {
  readonly number: number;
  /** What the figure is, as error messages and screen readers call it. */
  readonly name: string;
  readonly caption: ReactNode;
  readonly children: ReactNode;
}

/** A numbered cell of the notebook: a figure and its caption. It fails alone. */
export function Cell({ number, name, caption, children }: CellProps) {
  const [ref, inView] = useInView<HTMLElement>();
  return (
    <figure ref={ref} id={`cell-${number}`} className={styles.cell} aria-label={name}>
      <a className={styles.number} href={`#cell-${number}`} aria-label={`Link to cell ${number}, ${name}`}>
        [{number}]
      </a>
      <InView value={inView}>
        <ErrorBoundary name={name}>{children}</ErrorBoundary>
      </InView>
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}
