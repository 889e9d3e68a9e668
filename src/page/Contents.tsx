import { useEffect, useRef, useState } from 'react';
import { CHAPTERS } from '../chapters/outline';
import styles from './Contents.module.css';

/** The parts of the article, with the reader's place in it. */
export function Contents() {
  const current = useCurrentChapter();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (!list.current || !link) return;
    list.current.scrollLeft = link.offsetLeft - (list.current.clientWidth - link.clientWidth) / 2;
  }, [current]);
  return (
    <nav className={styles.contents} aria-label="Contents">
      <ol ref={list}>
        {CHAPTERS.map(({ id, short, part }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              <span className={styles.part}>{part ?? ''}</span>
              {short}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The last chapter whose heading has passed the upper third of the window. */
function useCurrentChapter(): string {
  const [current, setCurrent] = useState<string>(CHAPTERS[0].id);
  useEffect(() => {
    const update = (): void => {
      const line = innerHeight / 3;
      const passed = CHAPTERS.findLast(
        ({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? line) < line,
      );
      setCurrent((passed ?? CHAPTERS[0]).id);
    };
    update();
    addEventListener('scroll', update, { passive: true });
    addEventListener('resize', update);
    return () => {
      removeEventListener('scroll', update);
      removeEventListener('resize', update);
    };
  }, []);
  return current;
}
