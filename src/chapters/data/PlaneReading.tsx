import { useNaming } from '../../figures/naming';
import { useDataAnswer } from '../../store/answers';
import type { GroupStatistics } from '../../ratings/statistics';
import type { DataInfo } from '../../trainer/shared/protocol';
import { formatCount, formatStars } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { MovieLink, Movies, Users } from '../notebook/references';
import { useData } from '../notebook/useData';
import { useOrigin } from '../notebook/useOrigin';
import { comparable, extremes, gapInMeans, scatterOfCounts } from './describeGroups';
import { RatingsPerUser } from './RatingsPerUser';

/** What the plane shows, told from what the eye makes up. */
export function PlaneReading() {
  const data = useData();
  const movies = useDataAnswer('movieStatistics', null);
  return (
    <>
      <h3>What is there, and what only seems to be</h3>
      <p>
        <em>Emptiness</em> is there. Where the plane looks full, a pixel stands for several cells at once, and a single
        rating is enough to colour it.
      </p>
      {data !== undefined && movies !== undefined && (
        <>
          <Columns data={data} statistics={movies} />
          <Stripes statistics={movies} />
        </>
      )}
      <p>
        <em>Users of one colour</em>, who rate everything alike, would be rows of one colour. You will hardly see one:
        at this size several <Users>users</Users> share a line of pixels, and neighbours in the file need not have
        anything in common. To find them, give each user a point of their own.
      </p>
    </>
  );
}

interface MoviesProps {
  readonly statistics: GroupStatistics;
}

/** Whether columns differ in colour, and by how much. */
function Columns({ data, statistics }: MoviesProps & { readonly data: DataInfo }) {
  const { movies, stars } = useNaming();
  const { means, counts } = statistics;
  const compared = comparable(statistics);
  const gap = gapInMeans(statistics, compared);
  const { lowest, highest } = extremes(statistics, compared);
  if (means[lowest] === means[highest]) {
    return (
      <p>
        <em>Pale columns</em> would be <Movies>{movies}</Movies> with low ratings.{' '}
        {means.length === 1
          ? 'There is only one column, so no other to compare it with.'
          : 'There are none in this file: the means of all columns are the same.'}
      </p>
    );
  }
  return (
    <p>
      <em>Pale columns</em> are there, too{gap !== undefined && gap.below < gap.above ? ', here and there' : ''}: they
      are <Movies>{movies}</Movies> with low ratings.{' '}
      {gap !== undefined && (
        <>
          The {movies}’ means even fall into two groups with nothing between them:{' '}
          <Quantity name="movies-below-gap">{formatCount(gap.below)}</Quantity> {movies} lie at{' '}
          <Quantity name="gap-from">{formatStars(gap.from)}</Quantity> {stars} or lower, the other{' '}
          <Quantity name="movies-above-gap">{formatCount(gap.above)}</Quantity> at{' '}
          <Quantity name="gap-to">{formatStars(gap.to)}</Quantity> or higher.{' '}
        </>
      )}
      {compared.isEveryone ? 'The' : `Among those with at least ${compared.atLeast} ratings, the`} lowest mean is that
      of <MovieLink id={data.movieIds[lowest]!} />,{' '}
      <Quantity name="lowest-movie-mean">{formatStars(means[lowest]!)}</Quantity> over{' '}
      <Quantity name="lowest-movie-count">{formatCount(counts[lowest]!)}</Quantity>{' '}
      {counts[lowest] === 1 ? 'rating' : 'ratings'}, and the highest that of <MovieLink id={data.movieIds[highest]!} />,{' '}
      <Quantity name="highest-movie-mean">{formatStars(means[highest]!)}</Quantity> over{' '}
      <Quantity name="highest-movie-count">{formatCount(counts[highest]!)}</Quantity>.
    </p>
  );
}

/** Whether columns differ in density by more than chance. */
function Stripes({ statistics }: MoviesProps) {
  const { movie, movies } = useNaming();
  const origin = useOrigin();
  if (statistics.counts.length === 1) return null;
  const { mean, deviation, byChance, isChance } = scatterOfCounts(statistics);
  return (
    <p>
      <em>Dense stripes</em> {origin === 'other' ? 'would be' : 'are what the tutorial sees:'} popular{' '}
      <Movies>{movies}</Movies>, rated by many. Count before you believe it. A {movie} has{' '}
      <Quantity name="ratings-per-movie">{mean.toFixed(1)}</Quantity> {mean === 1 ? 'rating' : 'ratings'} on average,
      with a standard deviation of <Quantity name="ratings-per-movie-deviation">{deviation.toFixed(1)}</Quantity>. If
      every rating had drawn its {movie} by lot, that would be the root of the average,{' '}
      <Quantity name="ratings-per-movie-chance">{byChance.toFixed(1)}</Quantity>.{' '}
      {isChance
        ? 'So chance explains all of it, and a stripe that looks denser than others is one that your eye has picked.'
        : `Chance cannot explain the difference: some ${movies} really are rated more than others, and their stripes are real.`}{' '}
      <RatingsPerUser />
    </p>
  );
}
