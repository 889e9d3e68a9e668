import type { CSSProperties } from 'react';
import type { Bounds } from '../trainer/shared/settings';
import { positionOf, valueAt } from './numberScale';
import styles from './Slider.module.css';
import { valueAfterKey } from './stepKeys';

/** Positions on the native track; enough that every pixel of a wide one is its own. */
const POSITIONS = 1000;

interface SliderProps {
  readonly label: string;
  readonly value: number;
  /** The value in words; the number itself without. */
  readonly valueText?: string;
  readonly bounds: Bounds;
  readonly describedBy?: string;
  readonly onChange: (value: number) => void;
}

/** The browser's own range input, on a linear or logarithmic track. Arrows step values: Shift coarse, Alt fine. */
export function Slider({ label, value, valueText, bounds, describedBy, onChange }: SliderProps) {
  const position = positionOf(value, bounds);
  return (
    <input
      type="range"
      className={styles.slider}
      style={{ '--filled': position } as CSSProperties}
      min={0}
      max={POSITIONS}
      step="any"
      value={position * POSITIONS}
      aria-label={label}
      aria-valuetext={valueText ?? String(value)}
      aria-describedby={describedBy}
      onChange={(event) => {
        const next = valueAt(event.target.valueAsNumber / POSITIONS, bounds);
        if (next !== value) onChange(next);
      }}
      onKeyDown={(event) => {
        const next = valueAfterKey(event, value, bounds) ?? endOf(event.key, bounds);
        if (next === undefined) return;
        event.preventDefault();
        if (next !== value) onChange(next);
      }}
    />
  );
}

function endOf(key: string, { min, max }: Bounds): number | undefined {
  if (key === 'Home') return min;
  return key === 'End' ? max : undefined;
}
