import type { KeyboardEvent } from 'react';
import type { Bounds } from '../trainer/shared/settings';
import { stepValue, type StepSize } from './numberScale';

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  PageUp: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageDown: -1,
};

/** The value that a key asks for, or undefined where the key means nothing to a number. */
export function valueAfterKey(event: KeyboardEvent, value: number, bounds: Bounds): number | undefined {
  const direction = DIRECTIONS[event.key];
  if (direction === undefined || event.ctrlKey || event.metaKey) return undefined;
  const size: StepSize = event.shiftKey || event.key.startsWith('Page') ? 'coarse' : event.altKey ? 'fine' : 'normal';
  return stepValue(value, bounds, direction, size);
}
