import { useDataAnswer } from '../../store/answers';
import { Quantity } from '../notebook/Quantity';
import { MovieLink, Movies, UserLink, Users } from '../notebook/references';
import { useData } from '../notebook/useData';
import styles from './Lines.module.css';
import { deviationFromPublished } from './published';

const SHOWN = { rows: 4 };

/** How the file begins, and what a line says. */
export function Lines() {
  const data = useData();
  const rows = useDataAnswer('firstRows', SHOWN);
  const first = rows?.[0];
  const isRedrawn = data === undefined || deviationFromPublished(data.facts) !== undefined;
  return (
    <>
      <p>
        A file of ratings is a list of opinions, one to a line: a <Users>user</Users>, a <Movies>movie</Movies>, and the
        stars that the one gave the other. This is how {data?.name ?? 'the file'} begins.
      </p>
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
                  {isRedrawn && <span className={styles.unused}>::N/A</span>}
                </>
              )}
            </span>
          );
        })}
      </pre>
      <p>
        {first !== undefined && (
          <>
            So <UserLink id={first.userId} /> gave <MovieLink id={first.movieId} />{' '}
            <Quantity name="first-rating">{first.rating}</Quantity> {first.rating === 1 ? 'star' : 'stars'}.{' '}
          </>
        )}
        {isRedrawn
          ? 'The fourth field is meant for the time of the rating. In this file it says N/A on every line, and nothing on this page needs it.'
          : 'What may follow the rating, such as the time it was given, is not used on this page.'}
      </p>
    </>
  );
}
