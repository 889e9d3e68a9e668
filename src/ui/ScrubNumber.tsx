import { type PointerEvent, useRef } from 'react';
import { NumberEntry, type NumberEntryProps } from './NumberEntry';
import { positionOf, valueAt } from './numberScale';
import styles from './ScrubNumber.module.css';

/** So many pixels of drag take a number from its least to its most. */
const TRACK = 320;
/** A press that moves less than this is a click, in px. */
const SLACK = 4;

interface Drag {
  readonly x: number;
  readonly position: number;
  moved: boolean;
}

/** A number within a sentence: drag it sideways, type it, or step it with the arrow keys. */
export function ScrubNumber(props: NumberEntryProps) {
  const { value, bounds, onChange } = props;
  const drag = useRef<Drag>(undefined);

  const start = (event: PointerEvent<HTMLElement>): void => {
    const input = event.currentTarget.querySelector('input');
    // Who is typing places the cursor with the pointer.
    if (event.button !== 0 || input === null || input === document.activeElement) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, position: positionOf(value, bounds), moved: false };
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (drag.current === undefined) return;
    const distance = event.clientX - drag.current.x;
    if (Math.abs(distance) > SLACK) drag.current.moved = true;
    if (!drag.current.moved) return;
    const position = Math.min(1, Math.max(0, drag.current.position + distance / TRACK));
    const next = valueAt(position, bounds);
    if (next !== value) onChange(next);
  };
  const end = (event: PointerEvent<HTMLElement>): void => {
    if (drag.current?.moved === false) event.currentTarget.querySelector('input')?.focus();
    drag.current = undefined;
  };

  return (
    <span
      className={styles.scrub}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
    >
      <NumberEntry {...props} inline />
    </span>
  );
}
