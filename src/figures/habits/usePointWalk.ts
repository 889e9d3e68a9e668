import { Delaunay } from 'd3';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useState } from 'react';
import { isDirection, nearestInDirection } from '../ratings/nearestInDirection';

/** How far an arrow key goes at least, in px; the second with Shift. */
const STEP = { normal: 2, long: 40 };

interface PointWalk {
  /** x and y of each point in turn, px within the surface. */
  readonly points: Float64Array;
  readonly selected: number | undefined;
  readonly describe: (point: number) => string;
  readonly onSelect: (point: number) => void;
}

/** Which of many points the pointer or the arrow keys are at. A click or Enter selects it. */
export function usePointWalk({ points, selected, describe, onSelect }: PointWalk) {
  const [pointed, setPointed] = useState<number>();
  /** Said once per key press, not while the pointer moves. */
  const [spoken, setSpoken] = useState('');
  /** Made when first asked for: over a hundred thousand points it takes a moment. */
  const nearestPoint = useMemo(() => {
    let delaunay: Delaunay<unknown> | undefined;
    return (px: number, py: number): number => (delaunay ??= new Delaunay(points)).find(px, py);
  }, [points]);
  const pointAt = (event: MouseEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearestPoint(event.clientX - box.left, event.clientY - box.top);
  };
  const point = (event: PointerEvent): void => {
    setPointed(pointAt(event));
  };
  return {
    pointed,
    /** The point that is told about: the one pointed at, or else the selected one. */
    told: pointed ?? selected,
    spoken,
    /** For the surface over the points. */
    surface: {
      onPointerMove: point,
      onPointerDown: point,
      onPointerLeave: ({ pointerType }: PointerEvent): void => {
        if (pointerType !== 'touch') setPointed(undefined);
      },
      onBlur: (): void => {
        setPointed(undefined);
      },
      onClick: (event: MouseEvent): void => {
        onSelect(pointAt(event));
      },
      onKeyDown: (event: KeyboardEvent): void => {
        const from = pointed ?? selected ?? 0;
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onSelect(from);
          return;
        }
        const next = isDirection(event.key)
          ? (nearestInDirection(points, from, event.key, event.shiftKey ? STEP.long : STEP.normal) ?? from)
          : { Home: outermost(points, -1), End: outermost(points, 1) }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        setPointed(next);
        setSpoken(describe(next));
      },
    },
  };
}

/** @param sign 1 for the point farthest to the right, −1 for the one farthest to the left */
function outermost(points: Float64Array, sign: 1 | -1): number {
  let best = 0;
  for (let point = 1; 2 * point < points.length; point++) {
    if (sign * points[2 * point]! > sign * points[2 * best]!) best = point;
  }
  return best;
}
