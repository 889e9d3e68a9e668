import { type KeyboardEvent, useState } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Many items, one stop for the Tab key: the arrow keys, Home and End move among them. */
export function useRovingFocus(count: number) {
  const [focused, setFocused] = useState(0);
  const current = Math.min(focused, count - 1);
  return {
    /** For the element around the items. */
    onKeyDown: (event: KeyboardEvent): void => {
      const step = STEPS[event.key];
      const end = { Home: 0, End: count - 1 }[event.key];
      if (step === undefined && end === undefined) return;
      event.preventDefault();
      const next = end ?? (current + step! + count) % count;
      event.currentTarget.querySelectorAll<HTMLElement | SVGElement>('[data-roving]')[next]?.focus();
    },
    /** For the item at an index. */
    item: (index: number) => ({
      'data-roving': true,
      tabIndex: index === current ? 0 : -1,
      onFocus: () => {
        setFocused(index);
      },
    }),
  };
}
