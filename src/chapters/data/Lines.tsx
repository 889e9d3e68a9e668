import { useNaming } from '../../figures/naming';
import { useDataAnswer } from '../../store/answers';
import { formatRated } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { MovieLink, Movies, UserLink, Users } from '../notebook/references';
import { useData } from '../notebook/useData';
import { useOrigin } from '../notebook/useOrigin';
import styles from './Lines.module.css';

const SHOWN = { rows: 4 };

/** How the file begins, and what a line says. */
export function Lines() {
  const data = useData();
  const rows = useDataAnswer('firstRows', SHOWN);
  const first = rows?.[0];
  const origin = useOrigin();
  const { movie, star, stars } = useNaming();
  return (
    <>
      <p>
        A file of ratings is a list of opinions, one to a line: a <Users>user</Users>, a <Movies>{movie}</Movies>, and
        the {stars} that the one gave the other. This is how {data?.name ?? 'the file'} begins.
      </p>
      {origin === 'other' ? <FirstRatings /> : <FirstLines />}
      <p>
        {first !== undefined && (
          <>
            So <UserLink id={first.userId} /> gave <MovieLink id={first.movieId} />{' '}
            <Quantity name="first-rating">{formatRated(first.rating)}</Quantity> {first.rating === 1 ? star : stars}
            .{' '}
          </>
        )}
        {origin === 'other'
          ? 'What else the file may tell of a rating, such as the time it was given, is not used on this page.'
          : 'The fourth field is meant for the time of the rating. In this file it says N/A on every line, and nothing on this page needs it.'}
      </p>
    </>
  );
}

/** As they stand in the tutorial’s format. */
function FirstLines() {
  const rows = useDataAnswer('firstRows', SHOWN);
  return (
    <pre className={styles.lines} aria-label="The first lines of the file">
      <span className={styles.fields}>
        <Users>user</Users>::<Movies>movie</Movies>::rating::timestamp
      </span>
      {Array.from({ length: SHOWN.rows }, (_, index) => {
        const row = rows?.[index];
        return (
          <span key={index}>
            {row === undefined ? (
              ' '
            ) : (
              <>
                <Users>{row.userId}</Users>::<Movies>{row.movieId}</Movies>::{row.rating}
                <span className={styles.unused}>::N/A</span>
              </>
            )}
          </span>
        );
      })}
    </pre>
  );
}

/** What they say, however the file may write it. */
function FirstRatings() {
  const rows = useDataAnswer('firstRows', SHOWN) ?? [];
  const { movie, titleOf, idOf } = useNaming();
  return (
    <div className={styles.ratings} role="region" aria-label="The first ratings of the file" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Users>user</Users>
            </th>
            <th scope="col">
              <Movies>{movie}</Movies>
            </th>
            <th scope="col" className="number">
              rating
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ userId, movieId, rating }, index) => (
            <tr key={index}>
              <td title={idOf('users', userId)}>
                <Users>{idOf('users', userId)}</Users>
              </td>
              <td title={titleOf('movies', movieId) ?? idOf('movies', movieId)}>
                <Movies>{titleOf('movies', movieId) ?? idOf('movies', movieId)}</Movies>
              </td>
              <td className="number">{formatRated(rating)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
