import { type PointerEvent, useState } from 'react';
import styles from './RotationDial.module.css';

interface RotationDialProps {
  readonly label: string;
  /** 0 … 359 */
  readonly degrees: number;
  readonly onChange: (degrees: number) => void;
}

const RADIUS = 46;
const SIZE = 2 * RADIUS + 28;
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
const STEP = { fine: 1, normal: 5, coarse: 45 };

/** A dial to turn: drag it round, or use the arrow keys (Shift turns farther, Alt less far). */
export function RotationDial({ label, degrees, onChange }: RotationDialProps) {
  const [dragging, setDragging] = useState(false);
  const turnTo = ({ currentTarget, clientX, clientY }: PointerEvent): void => {
    const box = currentTarget.getBoundingClientRect();
    const [x, y] = [clientX - (box.left + box.width / 2), clientY - (box.top + box.height / 2)];
    onChange(wrap(Math.round((Math.atan2(-y, x) * 180) / Math.PI)));
  };
  const [handleX, handleY] = onCircle(degrees);
  return (
    <svg
      className={styles.dial}
      width={SIZE}
      height={SIZE}
      viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={359}
      aria-valuenow={degrees}
      aria-valuetext={`${degrees}°`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
        turnTo(event);
      }}
      onPointerMove={(event) => {
        if (dragging) turnTo(event);
      }}
      onPointerUp={() => {
        setDragging(false);
      }}
      onPointerCancel={() => {
        setDragging(false);
      }}
      onKeyDown={(event) => {
        const direction = STEPS[event.key];
        const size = event.shiftKey ? STEP.coarse : event.altKey ? STEP.fine : STEP.normal;
        const next = direction === undefined ? { Home: 0 }[event.key] : degrees + direction * size;
        if (next === undefined) return;
        event.preventDefault();
        onChange(wrap(next));
      }}
    >
      <circle className={styles.rim} r={RADIUS} />
      {[0, 90, 180, 270].map((tick) => {
        const [x, y] = onCircle(tick);
        return <line key={tick} className={styles.tick} x1={0.88 * x} y1={0.88 * y} x2={x} y2={y} />;
      })}
      <line className={styles.hand} x2={handleX} y2={handleY} />
      <circle className={styles.handle} cx={handleX} cy={handleY} r={8} />
      <text className={styles.value} y={degrees > 180 ? -12 : 22} textAnchor="middle">
        {degrees}°
      </text>
    </svg>
  );
}

function wrap(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}

function onCircle(degrees: number): readonly [x: number, y: number] {
  const angle = (degrees * Math.PI) / 180;
  return [RADIUS * Math.cos(angle), -RADIUS * Math.sin(angle)];
}
