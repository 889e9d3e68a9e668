import { type KeyboardEvent, useState } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Many items, one stop for the Tab key: the arrow keys, Home and End move among them.
 * @param stepFrom where an arrow key leads, for items that do not stand in a row; undefined where it leads nowhere
 */
export function useRovingFocus(count: number, stepFrom = alongTheRow(count)) {
  const [focused, setFocused] = useState(0);
  const current = Math.min(focused, count - 1);
  return {
    /** For the element around the items. */
    onKeyDown: (event: KeyboardEvent): void => {
      const end = { Home: 0, End: count - 1 }[event.key];
      if (!(event.key in STEPS) && end === undefined) return;
      event.preventDefault();
      const next = end ?? stepFrom(current, event.key) ?? current;
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

function alongTheRow(count: number) {
  return (from: number, key: string): number | undefined => (from + STEPS[key]! + count) % count;
}

/** Items in rows of two, row by row: up and down stay in their column and end at the ends. */
export function inRowsOfTwo(count: number) {
  return (from: number, key: string): number | undefined => {
    const next = from + STEPS[key]! * (key === 'ArrowUp' || key === 'ArrowDown' ? 2 : 1);
    return next < 0 || next >= count ? undefined : next;
  };
}
