import { useData } from '../notebook/useData';
import { Percent } from './Percent';
import { deviationFromPublished } from './published';

/** Where the ratings come from, if they are those that the page brings. */
export function Provenance() {
  const data = useData();
  const deviation = data && deviationFromPublished(data.facts);
  if (deviation === undefined) return null;
  return (
    <p>
      These people and their opinions are made up, and so are those in the tutorial’s file. Its author published the
      recipe, but not the random seed, so the page has drawn the file again with a seed of its own. Ratings, users and
      movies are exactly as many as there, and each number of stars occurs as often, to within{' '}
      <Percent name="largest-count-deviation" share={deviation} />. The single ratings are others. What you learn here
      about the method holds for the original as well; what you learn about one user does not. In return the rule behind
      every rating is known: <code>src/ratings/law.ts</code> is all of it.
    </p>
  );
}
