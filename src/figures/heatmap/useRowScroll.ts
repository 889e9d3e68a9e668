import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { FactorWindow } from '../../trainer/shared/questions';
import { HEADER_HEIGHT, ROW_HEIGHT, VISIBLE_ROWS } from './geometry';
import type { FactorSort } from './sort';

interface RowScroll {
  /** For the element that scrolls; a header of HEADER_HEIGHT sticks to its top. */
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The place of the first row in sight. */
  readonly first: number;
  /** For the element's scroll event. */
  readonly follow: () => void;
  /** Scrolls as little as it takes to bring a row in sight. */
  readonly reveal: (place: number) => void;
  /** Scrolls a row to the middle. */
  readonly center: (place: number) => void;
}

/**
 * Where a map is scrolled to. A new order is seen from its top; a row that is selected elsewhere comes in sight, once, so
 * that the reader can scroll away from it.
 */
export function useRowScroll(
  { found, total }: FactorWindow,
  sort: FactorSort | undefined,
  selectedRow: number | undefined,
  onScroll: (first: number) => void,
): RowScroll {
  const ref = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const half = Math.floor(Math.min(VISIBLE_ROWS, total) / 2);

  const center = useCallback(
    (place: number) => {
      ref.current?.scrollTo(0, (place - half) * ROW_HEIGHT);
    },
    [half],
  );
  const reveal = (place: number): void => {
    const element = ref.current;
    if (element === null) return;
    const [top, lowest] = [place * ROW_HEIGHT, element.scrollTop + (VISIBLE_ROWS - 1) * ROW_HEIGHT];
    if (top < element.scrollTop) element.scrollTo(0, top);
    else if (top > lowest) element.scrollTo(0, element.scrollTop + top - lowest);
  };

  useEffect(() => {
    ref.current?.scrollTo(0, 0);
  }, [sort?.factor, sort?.descending]);

  // A link that sorts shows what it sorts first, whoever is selected.
  const followed = useRef(sort === undefined ? undefined : selectedRow);
  useEffect(() => {
    const element = ref.current;
    if (element === null || followed.current === selectedRow) return;
    if (selectedRow !== undefined && found?.row !== selectedRow) return;
    followed.current = selectedRow;
    if (found === undefined) return;
    const top = found.place * ROW_HEIGHT;
    if (top < element.scrollTop || top + ROW_HEIGHT > element.scrollTop + element.clientHeight - HEADER_HEIGHT) {
      center(found.place);
    }
  }, [found, selectedRow, center]);

  const follow = (): void => {
    const next = Math.round((ref.current?.scrollTop ?? 0) / ROW_HEIGHT);
    if (next === first) return;
    setFirst(next);
    onScroll(next);
  };
  return { ref, first, follow, reveal, center };
}
