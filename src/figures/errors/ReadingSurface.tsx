import type { PointerEvent } from 'react';
import chart from '../chart.module.css';

interface ReadingSurfaceProps {
  /** What is read, for those who do not see it. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** How many things there are to read, side by side. */
  readonly count: number;
  /** Which is read now. */
  readonly index: number | undefined;
  /** What it says, in words. */
  readonly valueText: string;
  /** The thing at so many px from the left. */
  readonly indexAt: (x: number) => number;
  readonly onRead: (index: number | undefined) => void;
}

/** Lies over a chart: the pointer or the arrow keys pick what the chart's readout tells. One Tab stop. */
export function ReadingSurface(props: ReadingSurfaceProps) {
  const { label, width, height, count, index, valueText, indexAt, onRead } = props;
  const read = (wanted: number): void => {
    onRead(Math.min(count - 1, Math.max(0, wanted)));
  };
  const readAt = (event: PointerEvent): void => {
    read(indexAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  return (
    <rect
      className={chart.surface}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, count)}
      aria-valuenow={(index ?? 0) + 1}
      aria-valuetext={valueText}
      width={width}
      height={height}
      onPointerMove={readAt}
      onPointerDown={readAt}
      onPointerLeave={({ pointerType }) => {
        if (pointerType !== 'touch') onRead(undefined);
      }}
      onBlur={() => {
        onRead(undefined);
      }}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
        const end = { Home: 0, End: count - 1 }[event.key];
        if (step === undefined && end === undefined) return;
        event.preventDefault();
        read(end ?? (index === undefined ? Math.floor(count / 2) : index + step!));
      }}
    />
  );
}
