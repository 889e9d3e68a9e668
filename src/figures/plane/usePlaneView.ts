import { easeCubicInOut } from 'd3';
import { useEffect, useRef, useState } from 'react';
import { useMedia } from '../../ui/useMedia';
import { between, clampView, EVERYTHING, type Plot, type View } from './view';

const MOTION_MS = 260;

export interface PlaneView {
  readonly view: View;
  /** Follows a hand: at once. */
  readonly move: (change: (view: View) => View) => void;
  /** Goes there in a moment, unless the reader wants no motion. @returns where it will end. */
  readonly go: (change: (view: View) => View) => View;
}

/** What the plane shows, and the ways to change it. */
export function usePlaneView(plot: Plot): PlaneView {
  const [stored, setStored] = useState(EVERYTHING);
  const wantsNoMotion = useMedia('(prefers-reduced-motion: reduce)');
  /** The motion under way: the view it ends in, and its next frame. */
  const motion = useRef<{ readonly to: View; frame: number }>(undefined);
  const view = clampView(plot, stored);

  const stop = (): void => {
    if (motion.current !== undefined) cancelAnimationFrame(motion.current.frame);
    motion.current = undefined;
  };
  useEffect(() => stop, []);

  return {
    view,
    move: (change) => {
      stop();
      setStored((before) => change(clampView(plot, before)));
    },
    go: (change) => {
      const to = change(motion.current?.to ?? view);
      stop();
      if (wantsNoMotion) {
        setStored(to);
        return to;
      }
      const way = between(plot, view, to);
      const start = performance.now();
      const under: { to: View; frame: number } = { to, frame: 0 };
      const step = (now: number): void => {
        const share = Math.min(1, Math.max(0, (now - start) / MOTION_MS));
        setStored(share < 1 ? way(easeCubicInOut(share)) : to);
        if (share < 1) under.frame = requestAnimationFrame(step);
        else motion.current = undefined;
      };
      under.frame = requestAnimationFrame(step);
      motion.current = under;
      return to;
    },
  };
}
