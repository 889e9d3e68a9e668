import { useEffect, useState } from 'react';
import { messageOf } from '../../store/controller';
import { useApp } from '../../store/context';
import { filesOf } from './handedOver';
import styles from './OwnRatings.module.css';
import { sourceOfFiles } from './sources';

/** Takes files and folders that are dropped anywhere on the page, and says so while they are over it. */
export function DropAnywhere() {
  const { chooser } = useApp();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Each element on the way is entered before the one around it is left.
    let depth = 0;
    const onDrag = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (event.type === 'dragenter') depth++;
      if (event.type === 'dragleave') depth--;
      setIsOver(depth > 0);
    };
    const onDrop = (event: DragEvent): void => {
      depth = 0;
      setIsOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      filesOf(event.dataTransfer).then(
        (files) => {
          const source = sourceOfFiles(files);
          if (source === undefined) chooser.refuse('There is no file in what you dropped.');
          else void chooser.choose(source);
        },
        (error: unknown) => {
          chooser.refuse(messageOf(error));
        },
      );
    };
    const listening = new AbortController();
    const { signal } = listening;
    for (const type of ['dragenter', 'dragover', 'dragleave'] as const) addEventListener(type, onDrag, { signal });
    addEventListener('drop', onDrop, { signal });
    return () => {
      listening.abort();
    };
  }, [chooser]);
  if (!isOver) return null;
  return (
    <div className={styles.over} aria-hidden="true">
      <p>
        Drop your ratings: a file, several, or a folder.
        <br />
        They are read in this page and never leave your device.
      </p>
    </div>
  );
}
