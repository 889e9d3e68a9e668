import { useNaming } from '../../figures/naming';
import { CellLink } from '../notebook/CellLink';
import { Movies, Users } from '../notebook/references';
import styles from './takeaways.module.css';

export function Limits() {
  const { movies, stars } = useNaming();
  return (
    <>
      <h3>Where it stops</h3>
      <dl className={styles.terms}>
        <dt>Cold start</dt>
        <dd>
          Who has rated nothing gets factors of zero: the empty rows and columns of{' '}
          <CellLink to="factorization">the small example</CellLink> show it. What one does: begin with what most people
          like, or with means (a model with biases falls back to them by itself), and ask for a handful of ratings. A
          new <Users>user</Users> then needs a single half-step for a single row, with all <Movies>{movies}</Movies>{' '}
          left as they are.
        </dd>
        <dt>Traces that are not ratings</dt>
        <dd>
          Most people click, watch and buy without giving {stars}. Then a missing entry says something too, and squared
          error over the entries that exist would learn that everybody likes everything. What one does: use the implicit
          version below, which counts all cells and trusts some more than others.
        </dd>
        <dt>No context</dt>
        <dd>
          The same <Users>user</Users> gets the same list on Monday morning and on Saturday night. What one does: train
          on recent ratings, add biases that change with time, or let ALS propose some hundred candidates and leave
          their order to a second model that knows the hour, the device and the last click.
        </dd>
      </dl>
    </>
  );
}
