import { useNaming } from '../../figures/naming';
import { areBinned, nameOfBin, ratingBins } from '../../figures/ratings/ratingBins';
import { distributionHeight, RatingDistribution } from '../../figures/ratings/RatingDistribution';
import type { Facts } from '../../ratings/facts';
import { formatCount, formatPercent, formatRated } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { useData } from '../notebook/useData';
import { Waiting } from '../notebook/Waiting';
import { Percent } from './Percent';
import { deviationFromPublished, PUBLISHED } from './published';
import { isLevel, lowAndHigh, nameRatings } from './ratingGroups';

const HEIGHT = distributionHeight(PUBLISHED.counts.length);

/** How often each rating occurs, and what that looks like. */
export function Distribution() {
  const facts = useData()?.facts;
  return (
    <>
      <p>Before you ask where the ratings lie, look at what they say.</p>
      <Cell
        id="distribution"
        code={[{ file: 'ratings/facts.ts', name: 'countDistinct' }, { file: 'figures/ratings/RatingDistribution.tsx' }]}
        summary={facts && summarise(facts)}
        table={facts && <DistributionTable facts={facts} />}
        caption={`How many of the ratings are ${facts !== undefined && areBinned(facts.counts) ? 'of each step of the scale, its lower end counted in, and of the last also the upper' : 'of each kind'}. Every plot of ratings on this page uses these colours.`}
      >
        {facts === undefined ? <Waiting narrow={HEIGHT} wide={HEIGHT} /> : <RatingDistribution counts={facts.counts} />}
      </Cell>
      {facts !== undefined && <Shares counts={facts.counts} />}
    </>
  );
}

/** The shares of low and high ratings, and the shape they make. */
function Shares({ counts }: Pick<Facts, 'counts'>) {
  const { movie } = useNaming();
  const { low, high, lowUpTo, lowShare } = lowAndHigh(counts);
  if (high.length === 0) return <p>All ratings of this file are alike: there is nothing to tell apart.</p>;
  const shares = (
    <>
      Low ratings, {nameRatings(low)}, make up <Percent name="low-percent" share={lowShare} />; high ones,{' '}
      {nameRatings(high)}, the other <Percent name="high-percent" share={1 - lowShare} />.
    </>
  );
  if (low.length > 1 && isLevel(low) && isLevel(high) && !isLevel(counts))
    return (
      <p>
        {shares} Within each group every value occurs about as often as the next, and between {formatRated(lowUpTo)} and{' '}
        {formatRated(high[0]!.rating)} there is a step. Files of real opinions tend to have a favourite instead; in
        MovieLens it is 4. So what decides on which side of the step a rating falls: the user who gives it, or the{' '}
        {movie} that gets it? Keep the question in mind through the next figures.
      </p>
    );
  const favourite = ratingBins(counts).reduce((a, b) => (b.count > a.count ? b : a));
  return (
    <p>
      {shares} {areBinned(counts) ? 'Most lie in the step' : 'The favourite is'} {nameOfBin(favourite)}. Is it the user
      who gives a rating that decides how high it is, or the {movie} that gets it? Keep the question in mind through the
      next figures.
    </p>
  );
}

function summarise({ counts, ratings }: Facts): string {
  return `${ratingBins(counts)
    .map(
      (values) =>
        `${formatCount(values.count)} ratings of ${nameOfBin(values)}, ${formatPercent(values.count / ratings)}`,
    )
    .join('; ')}.`;
}

function DistributionTable({ facts }: { readonly facts: Facts }) {
  const isRedrawn = deviationFromPublished(facts) !== undefined;
  return (
    <NumberTable
      columns={['Rating', 'Occurs', 'Share', ...(isRedrawn ? ['In the tutorial'] : [])]}
      rows={ratingBins(facts.counts).map((values, index) => [
        nameOfBin(values),
        formatCount(values.count),
        formatPercent(values.count / facts.ratings),
        ...(isRedrawn ? [formatCount(PUBLISHED.counts[index]!.count)] : []),
      ])}
    />
  );
}
