import { type RefObject, useEffect, useRef, useState } from 'react';

/** How far outside of the window still counts: a figure is up to date before it is scrolled in. */
const MARGIN = '300px';

/** Whether an element is in the window or close to it. */
export function useInView<T extends Element>(): [RefObject<T | null>, boolean] {
  const ref = useRef<T>(null);
  const [inView, setInView] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        setInView(entries.at(-1)?.isIntersecting ?? false);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, inView];
}
