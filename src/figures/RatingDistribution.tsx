import type * as PlotLibrary from '@observablehq/plot';
import { useEffect } from 'react';
import { formatCount } from '../ui/format';
import { useWidth } from '../ui/useSize';

interface RatingDistributionProps {
  readonly counts: readonly { readonly rating: number; readonly count: number }[];
}

const ROW_HEIGHT = 26;

/** How often each rating occurs, as bars with their numbers. */
export function RatingDistribution({ counts }: RatingDistributionProps) {
  const [ref, width] = useWidth<HTMLDivElement>();

  useEffect(() => {
    let current = true;
    // Plot weighs almost 100 kB, compressed: it comes after the first paint.
    void import('@observablehq/plot').then((Plot) => {
      if (current && width > 0) ref.current?.replaceChildren(drawBars(Plot, counts, width));
    });
    return () => {
      current = false;
    };
  }, [ref, counts, width]);

  return <div ref={ref} style={{ minHeight: counts.length * ROW_HEIGHT + 4 }} />;
}

function drawBars(
  Plot: typeof PlotLibrary,
  counts: RatingDistributionProps['counts'],
  width: number,
): SVGSVGElement | HTMLElement {
  const chart = Plot.plot({
    width,
    height: counts.length * ROW_HEIGHT + 4,
    marginLeft: 16 + 8 * Math.max(...counts.map(({ rating }) => String(rating).length)),
    marginRight: 70,
    marginTop: 2,
    marginBottom: 2,
    style: 'font: 12px var(--sans); font-variant-numeric: tabular-nums',
    x: { axis: null, domain: [0, Math.max(...counts.map(({ count }) => count))] },
    y: { label: null, tickSize: 0, padding: 0.3 },
    marks: [
      Plot.barX(counts, { x: 'count', y: 'rating', fill: 'var(--muted)', fillOpacity: 0.55 }),
      Plot.text(counts, {
        x: 'count',
        y: 'rating',
        text: ({ count }: { count: number }) => formatCount(count),
        textAnchor: 'start',
        dx: 6,
      }),
    ],
    ariaLabel: 'Bar chart of how often each rating occurs',
    ariaDescription: counts.map(({ rating, count }) => `rating ${rating}: ${formatCount(count)}`).join(', '),
  });
  // Plot labels its groups without giving them a role, which assistive technology may not read.
  for (const group of chart.querySelectorAll('g[aria-label]')) group.setAttribute('role', 'group');
  chart.setAttribute('role', 'img');
  return chart;
}
