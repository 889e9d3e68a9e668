import type { ReactNode } from 'react';
import styles from './Chapter.module.css';
import { type ChapterEntry, type ChapterId, CHAPTERS } from './outline';

interface ChapterProps {
  readonly id: ChapterId;
  readonly children: ReactNode;
}

/** A part of the article under its heading. */
export function Chapter({ id, children }: ChapterProps) {
  const { part, title }: ChapterEntry = CHAPTERS.find((chapter) => chapter.id === id)!;
  return (
    <section id={id} className={styles.chapter} aria-labelledby={`${id}-title`}>
      {part !== undefined && <p className={styles.part}>Part {part}</p>}
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
