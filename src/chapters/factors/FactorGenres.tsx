import { useNaming } from '../../figures/naming';
import { genreDifferences } from '../../ratings/genreDifferences';
import type { Genres } from '../../ratings/names';
import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import type { Axes } from '../../trainer/shared/axes';
import { formatCount, formatDigits, formatSigned, formatStars } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { useData } from '../notebook/useData';

/** Beyond so many standard deviations chance takes one genre of thirty-two for fewer than one factor in sixty. */
const STANDS_OUT = 3.5;

/** What the factor that is looked at has to do with genres, where the file knows them. */
export function FactorGenres({ axes }: { readonly axes: Axes }) {
  const genres = useData()?.names.genres;
  return genres && <Answer axes={axes} genres={genres} />;
}

function Answer({ axes, genres }: { readonly axes: Axes; readonly genres: Genres }) {
  const { movies } = useNaming();
  const chosen = useAppState((state) => state.selection.factor) ?? 0;
  const view = useModelAnswer('movieFactor', { axes, factor: chosen })?.value;
  if (view === undefined) return null;
  const differences = genreDifferences(genres, view.values);
  const [first, second] = differences;
  if (first === undefined) return null;
  const factor = <Quantity name="genre-factor">{view.factor + 1}</Quantity>;
  const size = Math.abs(first.deviations);
  return (
    <p data-testid="factor-genres">
      The file knows genres, and the model does not. So ask it: what has factor {factor} to do with them?{' '}
      {size < STANDS_OUT ? (
        <>
          No genre stands out. The farthest from the others is {first.genre}, by{' '}
          <Quantity name="genre-deviations">{formatDigits(size)}</Quantity> times what chance makes of a genre of its
          size, and one of {differences.length} is easily as far by chance.
        </>
      ) : (
        <>
          The <Quantity name="genre-movies">{formatCount(first.movies)}</Quantity> {movies} of the genre{' '}
          <b>{first.genre}</b> stand out: their mean is <Quantity name="genre-mean">{formatStars(first.mean)}</Quantity>
          , that of the others <Quantity name="genre-others">{formatStars(first.others)}</Quantity>. The difference,{' '}
          {formatSigned(first.mean - first.others)}, is{' '}
          <Quantity name="genre-deviations">{formatDigits(size)}</Quantity> times what chance makes where genres are
          dealt out at random.
          {second !== undefined && Math.abs(second.deviations) >= STANDS_OUT && (
            <>
              {' '}
              {second.genre} comes next, with {formatDigits(Math.abs(second.deviations))} times.
            </>
          )}{' '}
          It is still not what the factor means: genres also differ in how much they are rated, and on other axes
          another genre comes first.
        </>
      )}{' '}
      Sort the maps by another factor, or change the axes below, and this paragraph follows.
    </p>
  );
}
