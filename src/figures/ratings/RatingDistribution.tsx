import { format } from 'd3';
import type * as PlotLibrary from '@observablehq/plot';
import { useEffect } from 'react';
import { formatCount } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import { ratingColor } from '../colors';

interface RatingDistributionProps {
  /** Ratings ascending. */
  readonly counts: readonly { readonly rating: number; readonly count: number }[];
}

const ROW_HEIGHT = 34;
const CHARACTER = 7.5;
const NARROW = 480;
const formatShare = format('.1f');

/** How often each rating occurs, as bars in the ratings' colours, with their numbers. */
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

  return <div ref={ref} style={{ minHeight: distributionHeight(counts.length) }} />;
}

export function distributionHeight(ratings: number): number {
  return ratings * ROW_HEIGHT + 4;
}

function drawBars(
  Plot: typeof PlotLibrary,
  counts: RatingDistributionProps['counts'],
  width: number,
): SVGSVGElement | HTMLElement {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const range = [counts[0]?.rating ?? 0, counts.at(-1)?.rating ?? 0] as const;
  const bars = counts.map(({ rating, count }) => ({
    ...{ rating, count },
    color: ratingColor(rating, ...range),
    name: width < NARROW ? String(rating) : `${rating} ${rating === 1 ? 'star' : 'stars'}`,
    text: `${formatCount(count)} · ${formatShare((100 * count) / all)} %`,
  }));
  const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));
  const chart = Plot.plot({
    width,
    height: distributionHeight(counts.length),
    marginLeft: 12 + CHARACTER * longest(bars.map(({ name }) => name)),
    marginRight: 8 + CHARACTER * longest(bars.map(({ text }) => text)),
    marginTop: 2,
    marginBottom: 2,
    style: 'font: 12px var(--sans); font-variant-numeric: tabular-nums',
    x: { axis: null, domain: [0, Math.max(...counts.map(({ count }) => count))] },
    y: { label: null, tickSize: 0, padding: 0.3, domain: bars.map(({ name }) => name) },
    marks: [
      // The palest colour hardly differs from the page, the darkest hardly from a dark one: the outline does.
      Plot.barX(bars, { x: 'count', y: 'name', fill: 'color', stroke: 'var(--muted)' }),
      Plot.text(bars, { x: 'count', y: 'name', text: 'text', textAnchor: 'start', dx: 7 }),
    ],
    ariaLabel: 'Bar chart of how often each rating occurs',
    ariaDescription: bars.map(({ name, text }) => `${name}: ${text}`).join(', '),
  });
  // Plot labels its groups without giving them a role, which assistive technology may not read.
  for (const group of chart.querySelectorAll('g[aria-label]')) group.setAttribute('role', 'group');
  chart.setAttribute('role', 'img');
  return chart;
}
