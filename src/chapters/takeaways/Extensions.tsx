import { useOrigin } from '../notebook/useOrigin';
import { useNaming } from '../../figures/naming';
import { CellLink } from '../notebook/CellLink';
import { SourceLink } from './SourceLink';
import styles from './takeaways.module.css';

export function Extensions() {
  const { movie, movies } = useNaming();
  const origin = useOrigin();
  return (
    <>
      <h3>What others have added</h3>
      <dl className={styles.terms}>
        <dt>
          Biases (<SourceLink to="koren2009" />)
        </dt>
        <dd>
          Give each user and each {movie} a number of its own, and leave to the factors what remains. Often that is most
          of what there is to know: <CellLink to="metrics">compare</CellLink>, or{' '}
          <CellLink to="convention">switch them on</CellLink>.
        </dd>
        <dt>
          λ by the number of ratings, ALS-WR (<SourceLink to="zhou2008" />)
        </dt>
        <dd>
          The penalty of a row grows with its ratings, so every row is shrunk in the same proportion. That makes one λ
          fit files of different sizes. This page <CellLink to="convention">can train so</CellLink>, too.
        </dd>
        <dt>
          Implicit ALS (<SourceLink to="hu2008" />)
        </dt>
        <dd>
          Every cell counts: 1 where there was a trace and 0 elsewhere, with more confidence the more often it happened.
          One shared matrix makes the sum over all cells as cheap as the sum over a few.
        </dd>
        <dt>
          Neural collaborative filtering (<SourceLink to="he2017" />)
        </dt>
        <dd>
          A network takes the place of the dot product. Measure before you switch: a dot product that is tuned with care
          has been found <SourceLink to="rendle2020">hard to beat</SourceLink>.
        </dd>
        <dt>Hybrids</dt>
        <dd>
          Factors for what has ratings, descriptions for what has none: genres and words can predict the factors of a
          film that nobody has seen.
        </dd>
        <dt>
          Context (<SourceLink to="rendle2010" />)
        </dt>
        <dd>
          Factorization machines give the hour, the device or the last item factors too, and sum the products of all
          pairs. With users and items alone they are this model with biases.
        </dd>
      </dl>
      <h3>What to do next</h3>
      <ol className={styles.points}>
        <li>
          {origin === 'other' ? 'Take more ratings.' : 'Take real ratings.'}{' '}
          <SourceLink to="movielens">MovieLens</SourceLink> has files from a hundred thousand to tens of millions; in
          them popularity and taste are as uneven as in life
          {origin === 'other' ? '.' : ', and in ratings drawn by a recipe they are not.'}
        </li>
        <li>
          Tune as one should: choose the rank and λ on one set of held-out ratings and report the error on another,
          since what you have chosen on a set flatters you there.
        </li>
        <li>Write the implicit version. It is the half-step you have read, plus one matrix and one weight.</li>
        <li>
          Compare it with something simpler and something larger, on a measure of what you need: if you show ten{' '}
          {movies}, measure ten {movies}.
        </li>
      </ol>
    </>
  );
}
