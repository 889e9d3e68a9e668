import { format } from 'd3';
import type * as PlotLibrary from '@observablehq/plot';
import { useEffect } from 'react';
import { formatCount } from '../../ui/format';
import { useWidth } from '../../ui/useSize';
import { ratingColor } from '../colors';
import { type Naming, useNaming } from '../naming';
import { nameOfBin, type RatingBin, ratingBins, type RatingCounts } from './ratingBins';

interface RatingDistributionProps {
  readonly counts: RatingCounts;
}

const ROW_HEIGHT = 34;
const CHARACTER = 7.5;
const NARROW = 480;
const formatShare = format('.1f');

/** How often each rating occurs, or each step of a scale with many, as bars in the ratings' colours, with their numbers. */
export function RatingDistribution({ counts }: RatingDistributionProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const naming = useNaming();

  useEffect(() => {
    let current = true;
    // Plot weighs almost 100 kB, compressed: it comes after the first paint.
    void import('@observablehq/plot').then((Plot) => {
      if (current && width > 0) ref.current?.replaceChildren(drawBars(Plot, counts, naming, width));
    });
    return () => {
      current = false;
    };
  }, [ref, counts, naming, width]);

  return <div ref={ref} style={{ minHeight: distributionHeight(ratingBins(counts).length) }} />;
}

export function distributionHeight(bars: number): number {
  return bars * ROW_HEIGHT + 4;
}

function drawBars(
  Plot: typeof PlotLibrary,
  counts: RatingCounts,
  naming: Naming,
  width: number,
): SVGSVGElement | HTMLElement {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const range = [counts[0]?.rating ?? 0, counts.at(-1)?.rating ?? 0] as const;
  const unit = ({ to }: RatingBin): string => (to === 1 ? naming.star : naming.stars);
  const bars = ratingBins(counts).map((values) => ({
    count: values.count,
    color: ratingColor((values.from + values.to) / 2, ...range),
    name: width < NARROW ? nameOfBin(values) : `${nameOfBin(values)} ${unit(values)}`,
    text: `${formatCount(values.count)} · ${formatShare((100 * values.count) / all)} %`,
  }));
  const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));
  const chart = Plot.plot({
    width,
    height: distributionHeight(bars.length),
    marginLeft: 12 + CHARACTER * longest(bars.map(({ name }) => name)),
    marginRight: 8 + CHARACTER * longest(bars.map(({ text }) => text)),
    marginTop: 2,
    marginBottom: 2,
    style: 'font: 12px var(--sans); font-variant-numeric: tabular-nums',
    x: { axis: null, domain: [0, Math.max(...bars.map(({ count }) => count))] },
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
