import { useNaming } from '../../figures/naming';
import { InView } from '../../store/context';
import { formatCount } from '../../ui/format';
import { useInView } from '../../ui/useInView';
import { OwnRatingsButton } from '../notebook/OwnRatingsButton';
import { Movies, Users } from '../notebook/references';
import { useData } from '../notebook/useData';
import { useOrigin } from '../notebook/useOrigin';
import { CHAPTERS } from '../outline';
import { BeforeAndAfterCell } from './BeforeAndAfterCell';
import { LiveSentence } from './LiveSentence';
import styles from './Overview.module.css';

export function Overview() {
  const [ref, inView] = useInView<HTMLElement>();
  const { movie } = useNaming();
  return (
    <header ref={ref} id="overview" className={styles.overview}>
      <h1>{CHAPTERS[0].title}</h1>
      <p className={styles.lede}>
        A recommender has to fill in a table that is almost empty. Alternating Least Squares does it with two thin
        matrices and a method you may know from fitting a line. This page trains a real model on <Size />, in your
        browser, each time you touch a number.
      </p>
      <InView value={inView}>
        <LiveSentence />
      </InView>
      <BeforeAndAfterCell />
      <p>
        Alternating Least Squares, ALS for short, is <em>matrix factorization</em> for <em>collaborative filtering</em>:
        it looks at nothing but who rated what, and finds a few numbers for every <Users>user</Users> and every{' '}
        <Movies>{movie}</Movies> whose products come close to the ratings. Its family became known through the Netflix
        Prize, and it is still the plain, readable model that others are measured against.
      </p>
      <p className={styles.before}>When you have read to the end, you will be able to</p>
      <ul className={styles.abilities}>
        <li>say what the two matrices hold, and what their rank decides;</li>
        <li>write down the small least-squares problem that ALS solves for each user and each {movie};</li>
        <li>choose rank, λ and the number of iterations by held-out error, and notice overfitting;</li>
        <li>predict, recommend, and tell whether a model is worth more than a few averages.</li>
      </ul>
      <p>
        Numbers with a dashed underline can be dragged sideways, typed over, or stepped with the arrow keys, and every
        figure answers. Press a user or a {movie} anywhere, and all figures show that one. Each figure is a numbered
        cell of a notebook, with the code that runs one click away.
      </p>
      <p className={styles.origin}>
        The page is adapted from a tutorial, itself adapted from an older one for Apache Spark,{' '}
        <a href="https://github.com/snowch/movie-recommender-demo">movie-recommender-demo</a>. <DataOrigin /> In their
        place you can put <OwnRatingsButton inText>your own ratings</OwnRatingsButton>. Nothing you do leaves your
        device.
      </p>
    </header>
  );
}

/** What the page trains on, in a few words. */
function Size() {
  const data = useData();
  const origin = useOrigin();
  if (data === undefined || origin !== 'other') return <>a file of real size</>;
  const { ratings } = data.facts;
  return (
    <>
      the {formatCount(ratings)} {ratings === 1 ? 'rating' : 'ratings'} of {data.name}
    </>
  );
}

function DataOrigin() {
  const { movies } = useNaming();
  const data = useData();
  switch (useOrigin()) {
    case 'drawn':
      return (
        <>
          Its ratings look like MovieLens but are synthetic, with biases planted in them; they are drawn anew here from
          the published recipe, with a seed chosen so that there are exactly as many ratings, users and {movies} as in
          the original. The single ratings are not the same.
        </>
      );
    case 'published':
      return (
        <>
          Its ratings look like MovieLens but are synthetic, with biases planted in them; those on the page now are the
          tutorial’s own.
        </>
      );
    case 'other':
      return (
        <>
          The ratings on the page now are those of {data?.name}, which you have brought, and every number in the text is
          computed from them.
        </>
      );
  }
}
