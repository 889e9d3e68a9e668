import { useNaming } from '../../figures/naming';
import { formatAtMost, formatCount } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { useData } from '../notebook/useData';
import { useOrigin } from '../notebook/useOrigin';
import { deviationFromPublished } from './published';

/** Where the ratings come from. */
export function Provenance() {
  const data = useData();
  const origin = useOrigin();
  if (data === undefined) return null;
  switch (origin) {
    case 'drawn':
      return (
        <p>
          These people and their opinions are made up, and so are those in the tutorial’s file. Its author published the
          recipe, but not the random seed, so the page has drawn the file again with a seed of its own. Ratings, users
          and movies are exactly as many as there, and each number of stars occurs as often, to within{' '}
          <Quantity name="largest-count-deviation">{formatAtMost(deviationFromPublished(data.facts)!)}</Quantity>: the
          seed was chosen so. The single ratings are others. What you learn here about the method holds for the original
          as well; what you learn about one user does not. In return the rule behind every rating is known:{' '}
          <code>src/ratings/law.ts</code> is all of it.
        </p>
      );
    case 'published':
      return (
        <p>
          These people and their opinions are made up: this is the tutorial’s own file, and its author has published the
          recipe. The page has it written down in <code>src/ratings/law.ts</code>. The random seed is not known, so
          nobody can tell which kind of user each one was meant to be.
        </p>
      );
    case 'other':
      return <Titles />;
  }
}

/** How many have a title, and are called by it. */
function Titles() {
  const data = useData();
  const { movies } = useNaming();
  const titles = data?.names.movies.titles;
  if (titles === undefined) return null;
  const known = titles.filter((title) => title !== '').length;
  const all = <Quantity name="titles-wanted">{formatCount(titles.length)}</Quantity>;
  if (known === titles.length) {
    return (
      <p>
        All {all} {movies} came with a title, and are called by it from here on.
      </p>
    );
  }
  return (
    <p>
      <Quantity name="titles-known">{formatCount(known)}</Quantity> of {all} {movies} came with a title, and are called
      by it from here on; the others go by their ids.
    </p>
  );
}
