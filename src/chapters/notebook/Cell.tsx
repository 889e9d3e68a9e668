import { Collapsible } from '@base-ui/react/collapsible';
import { type ReactNode, useId } from 'react';
import { InView, useAppState } from '../../store/context';
import { isTrained } from '../../store/select';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { useInView } from '../../ui/useInView';
import { type CellId, CELLS } from '../outline';
import styles from './Cell.module.css';
import { SourceListing, type SourceReference } from './SourceListing';

interface CellProps {
  readonly id: CellId;
  readonly caption: ReactNode;
  /** What the figure shows, in a sentence for those who do not see it. */
  readonly summary?: string | undefined;
  /** What computes and draws the figure. */
  readonly code?: readonly SourceReference[];
  /** The figure's numbers as a table. */
  readonly table?: ReactNode;
  readonly children: ReactNode;
}

/** A numbered cell of the notebook: a figure, its caption, and its table and code one click away. It fails alone. */
export function Cell({ id, caption, summary, code, table, children }: CellProps) {
  const [ref, inView] = useInView<HTMLElement>();
  const summaryId = useId();
  const place = CELLS.findIndex((cell) => cell.id === id);
  const { name } = CELLS[place]!;
  return (
    <figure
      ref={ref}
      id={id}
      className={styles.cell}
      aria-label={name}
      aria-describedby={summary === undefined ? undefined : summaryId}
    >
      <CellNumber id={id} name={name} number={place + 1} />
      <InView value={inView}>
        <ErrorBoundary name={name}>{children}</ErrorBoundary>
      </InView>
      {summary !== undefined && (
        <p id={summaryId} className="visually-hidden">
          {summary}
        </p>
      )}
      <figcaption className={styles.caption}>{caption}</figcaption>
      <div className={styles.behind}>
        {table !== undefined && (
          <Behind label="Table" of={name}>
            <InView value={inView}>{table}</InView>
          </Behind>
        )}
        {code !== undefined && (
          <Behind label="Code" of={name}>
            {code.map((reference) => (
              <SourceListing key={`${reference.file} ${reference.name ?? ''}`} {...reference} />
            ))}
          </Behind>
        )}
      </div>
    </figure>
  );
}

/** As in a notebook: the cell's number, or a star while what it shows is still computed. */
function CellNumber({ id, name, number }: { readonly id: CellId; readonly name: string; readonly number: number }) {
  const busy = useAppState((state) => !isTrained(state));
  return (
    <a className={styles.number} href={`#${id}`} data-busy={busy} aria-label={`Link to cell ${number}, ${name}`}>
      [<span className={styles.digits}>{number}</span>
      <span className={styles.star}>*</span>]
    </a>
  );
}

interface BehindProps {
  readonly label: string;
  readonly of: string;
  readonly children: ReactNode;
}

function Behind({ label, of, children }: BehindProps) {
  return (
    <Collapsible.Root className={styles.drawer}>
      <Collapsible.Trigger className={styles.trigger} aria-label={`${label} of cell: ${of}`}>
        {label}
      </Collapsible.Trigger>
      <Collapsible.Panel className={styles.panel}>
        <ErrorBoundary name={`${label} of: ${of}`}>{children}</ErrorBoundary>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
