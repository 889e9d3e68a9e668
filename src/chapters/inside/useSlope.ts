import { useEffect, useState } from 'react';
import { useMedia } from '../../ui/useMedia';

/** What the line takes to its minimum, in ms. */
const SOLVING = 600;

/** At first the line stands at this share of its best slope, so that there is something to solve. */
const START = 0.7;

type Held =
  | { readonly kind: 'start' }
  | { readonly kind: 'at'; readonly slope: number }
  | { readonly kind: 'solving'; readonly from: number; readonly share: number }
  /** At the minimum, wherever that goes. */
  | { readonly kind: 'solved' };

/**
 * The slope that the reader holds, or that "Solve" has led to the minimum.
 * @param whose a change of it starts anew
 */
export function useSlope(best: number, whose: number) {
  const [state, setState] = useState<{ readonly whose: number; readonly held: Held }>({
    whose,
    held: { kind: 'start' },
  });
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const held: Held = state.whose === whose ? state.held : { kind: 'start' };
  const slope = slopeOf(held, best);
  const from = held.kind === 'solving' ? held.from : undefined;

  useEffect(() => {
    if (from === undefined) return undefined;
    const start = performance.now();
    const draw = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - start) / SOLVING));
      setState({ whose, held: share === 1 ? { kind: 'solved' } : { kind: 'solving', from, share } });
      if (share < 1) frame = requestAnimationFrame(draw);
    };
    let frame = requestAnimationFrame(draw);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [from, whose]);

  return {
    slope,
    isSolved: held.kind === 'solved',
    hold: (next: number): void => {
      setState({ whose, held: { kind: 'at', slope: next } });
    },
    solve: (): void => {
      setState({ whose, held: isStill ? { kind: 'solved' } : { kind: 'solving', from: slope, share: 0 } });
    },
  };
}

function slopeOf(held: Held, best: number): number {
  switch (held.kind) {
    case 'start':
      return START * best;
    case 'at':
      return held.slope;
    case 'solving':
      return held.from + (1 - (1 - held.share) ** 3) * (best - held.from);
    case 'solved':
      return best;
  }
}
