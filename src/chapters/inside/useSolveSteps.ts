import { useEffect, useState } from 'react';
import { partAt, pauseAfter, type SolveSize, stepCount } from '../../figures/solve/steps';
import { useMedia } from '../../ui/useMedia';

/** Where the reader is in a solve; at first at its end, where everything can be pointed at. */
export function useSolveSteps(size: SolveSize) {
  const [reached, setReached] = useState(Infinity);
  const [wantsToPlay, setWantsToPlay] = useState(false);
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const last = stepCount(size);
  const step = Math.min(reached, last);
  const isPlaying = wantsToPlay && step < last;
  const { listed, count, rank } = size;

  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(
      () => {
        setReached(step + 1);
      },
      pauseAfter(step, { listed, count, rank }),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [isPlaying, step, listed, count, rank]);

  const go = (to: number): void => {
    setWantsToPlay(false);
    // Who is at the end stays there when another row is chosen.
    setReached(to >= last ? Infinity : Math.max(0, to));
  };
  return {
    step,
    last,
    isPlaying,
    isStill,
    go,
    /** From where it is, or from the beginning where it has ended. */
    play: (): void => {
      setReached(step === last ? 0 : step);
      setWantsToPlay(true);
    },
    pause: (): void => {
      setWantsToPlay(false);
    },
    /** To the end of the part that comes next. */
    finishPart: (): void => {
      go(partAt(step, size).end);
    },
  };
}
