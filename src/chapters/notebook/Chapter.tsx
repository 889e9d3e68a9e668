import type { ReactNode } from 'react';
import { InView } from '../../store/context';
import { useInView } from '../../ui/useInView';
import styles from './Chapter.module.css';
import { type ChapterEntry, type ChapterId, CHAPTERS } from '../outline';

interface ChapterProps {
  readonly id: ChapterId;
  readonly children: ReactNode;
}

/** A part of the article under its heading. */
export function Chapter({ id, children }: ChapterProps) {
  const { part, title }: ChapterEntry = CHAPTERS.find((chapter) => chapter.id === id)!;
  const [ref, inView] = useInView<HTMLElement>();
  return (
    <section ref={ref} id={id} className={styles.chapter} aria-labelledby={`${id}-title`}>
      {part !== undefined && <p className={styles.part}>Part {part}</p>}
      <h2 id={`${id}-title`}>{title}</h2>
      <InView value={inView}>{children}</InView>
    </section>
  );
}
