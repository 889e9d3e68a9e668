import { formatBytes, formatCount } from '../../ui/format';
import { DATASETS } from './datasets';
import styles from './OwnRatings.module.css';

/** Files of ratings that one can get elsewhere. */
export function Datasets() {
  return (
    <section className={styles.datasets}>
      <h3>What you can load</h3>
      <p>None of these comes with the page: each has its publisher and its terms.</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Files of ratings">
        <table>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col" className="number">
                Ratings
              </th>
              <th scope="col" className="number">
                Users
              </th>
              <th scope="col" className="number">
                Rated
              </th>
              <th scope="col" className="number">
                Download
              </th>
              <th scope="col" className={styles.terms}>
                Terms
              </th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {DATASETS.map(({ name, page, ratings, users, items, rated, bytes, terms, todo }) => (
              <tr key={name}>
                <th scope="row">
                  <a href={page} target="_blank" rel="noreferrer">
                    {name}
                  </a>
                </th>
                <td className="number">{formatCount(ratings)}</td>
                <td className="number">{formatCount(users)}</td>
                <td className="number">
                  {formatCount(items)} {rated}
                </td>
                <td className="number">{formatBytes(bytes)}</td>
                <td className={styles.terms}>{terms}</td>
                <td>{todo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
