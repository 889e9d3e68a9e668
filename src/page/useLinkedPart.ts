import { useEffect } from 'react';
import { useAppState } from '../store/context';

/**
 * Goes to the part that a link names. The browser looked for it before there was a page, and again it moves when
 * figures take the place of what stood for them: so once at the start and once with the data, unless the reader has
 * gone elsewhere meanwhile.
 */
export function useLinkedPart(): void {
  const isReady = useAppState((state) => state.data.status === 'ready');
  useEffect(() => {
    if (hasReaderMoved) return;
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ behavior: 'instant' });
  }, [isReady]);
}

let hasReaderMoved = false;
for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
  addEventListener(event, () => (hasReaderMoved = true), { once: true, passive: true });
}
