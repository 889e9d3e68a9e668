import { type D3ZoomEvent, mean, pointers, select, zoom, type ZoomBehavior, zoomIdentity, zoomTransform } from 'd3';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Point } from './view';

/** One notch of a wheel zooms by at most this power of two. */
const MAX_WHEEL = 0.6;
const CLICK_DISTANCE = 4;

interface Gestures {
  /** From 0, everything, to 1. */
  readonly level: number;
  /** The logarithm of the zoom factor between them. */
  readonly depth: number;
  /** What lay under one point comes under another, and everything grows by a factor. */
  readonly onGrab: (from: Point, to: Point, factor: number) => void;
}

/**
 * Wheel with Ctrl or ⌘, pinch and drag, as d3-zoom tells them apart. Its own transform scales both axes alike and knows
 * no data; each of its steps is handed on, and only its scale is kept equal to ours.
 */
export function usePlaneGestures(surface: RefObject<HTMLElement | null>, { level, depth, onGrab }: Gestures): void {
  const behavior = useRef<ZoomBehavior<HTMLElement, unknown>>(undefined);
  const grab = useEffectEvent(onGrab);
  const isZoomed = useEffectEvent(() => level > 0);

  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    let previous = zoomIdentity;
    behavior.current = zoom<HTMLElement, unknown>()
      .scaleExtent([1, Math.exp(depth)])
      .clickDistance(CLICK_DISTANCE)
      .filter((event: Event) => {
        if (event instanceof WheelEvent) return isForZoom(event);
        // Until there is something to drag, one finger scrolls the page.
        if (event.type === 'touchstart') return isZoomed() || (event as TouchEvent).touches.length > 1;
        return isZoomed() && event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
      })
      .wheelDelta(({ deltaY, deltaMode }) => {
        const delta = -deltaY * (deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 0.015 : 0.3);
        return Math.min(MAX_WHEEL, Math.max(-MAX_WHEEL, delta));
      })
      .on('start', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
        previous = transform;
      })
      .on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<HTMLElement, unknown>) => {
        const before = previous;
        previous = transform;
        if (sourceEvent === null) return;
        const at = pointers(sourceEvent, element);
        const to: Point = [mean(at, ([x]) => x) ?? 0, mean(at, ([, y]) => y) ?? 0];
        grab(before.apply(transform.invert([...to])), to, transform.k / before.k);
      });
    const selection = select(element)
      .call(behavior.current)
      .on('dblclick.zoom', null)
      // At the ends of the zoom, too, the wheel with Ctrl is not for the browser's own zoom.
      .on(
        'wheel.ends',
        (event: WheelEvent) => {
          if (isForZoom(event)) event.preventDefault();
        },
        { passive: false },
      );
    return () => {
      selection.on('.zoom', null).on('.ends', null);
    };
  }, [surface, depth]);

  useEffect(() => {
    const element = surface.current;
    const scale = Math.exp(level * depth);
    if (element === null || Math.abs(zoomTransform(element).k / scale - 1) < 1e-6) return;
    behavior.current?.transform(select(element), zoomIdentity.scale(scale));
  }, [surface, level, depth]);
}

function isForZoom({ ctrlKey, metaKey }: WheelEvent): boolean {
  return ctrlKey || metaKey;
}
