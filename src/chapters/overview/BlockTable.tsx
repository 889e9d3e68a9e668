import { useNaming } from '../../figures/naming';
import { formatStars } from '../../ui/format';
import type { Block } from './block';
import styles from './Overview.module.css';

/** Predictions in numbers, with the rating of the file where there is one. */
export function BlockTable({ block: { userIds, movieIds, ratings, predicted } }: { readonly block: Block }) {
  const { Movie, idOf, headOf } = useNaming();
  return (
    <div className={styles.scroll} role="region" aria-label="Predictions, and ratings in brackets" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">User</th>
            {movieIds.map((id) => (
              <th key={id} scope="col" className="number" title={headOf('movies', id)}>
                <span className="visually-hidden">{Movie} </span>
                {idOf('movies', id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {userIds.map((userId, row) => (
            <tr key={userId}>
              <th scope="row">{idOf('users', userId)}</th>
              {movieIds.map((movieId, column) => {
                const cell = row * movieIds.length + column;
                const mark = ratings[cell];
                return (
                  <td key={movieId} className="number">
                    {formatStars(predicted[cell]!)}
                    {mark !== undefined && ` (${mark.rating})`}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
