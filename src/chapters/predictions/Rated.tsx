import { Named } from '../../figures/Named';
import { useNaming } from '../../figures/naming';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { UserView } from '../../trainer/shared/questions';
import { formatCount, formatRated, formatStars } from '../../ui/format';
import { useRovingFocus } from '../../ui/useRovingFocus';
import { useSelect } from '../notebook/useSelect';
import styles from './UserCell.module.css';

interface RatedProps {
  readonly user: UserView;
  readonly info: DataInfo;
  /** Row number of the selected movie. */
  readonly movie: number | undefined;
}

/** Some have rated tens of thousands: nobody reads so far. */
const LISTED = 500;

/** The ratings of a user in the order of the file, each beside its prediction. */
export function Rated({ user, info, movie }: RatedProps) {
  const { Movie } = useNaming();
  const select = useSelect();
  const listed = user.rated.slice(0, LISTED);
  const roving = useRovingFocus(listed.length);
  return (
    <div className={styles.scroll} role="region" aria-label="All ratings of this user">
      <table data-testid="rated">
        <thead>
          <tr>
            <th scope="col">{Movie}</th>
            <th scope="col" className="number">
              Rated
            </th>
            <th scope="col" className="number">
              Predicted
            </th>
            <th scope="col" className={styles.part}>
              Part
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={roving.onKeyDown}>
          {listed.map((row, index) => (
            <tr key={index} data-selected={row.movie === movie}>
              <td>
                <button
                  type="button"
                  {...roving.item(index)}
                  className={styles.movie}
                  onClick={() => {
                    select({ movieId: info.movieIds[row.movie]! });
                  }}
                >
                  <Named side="movies" id={info.movieIds[row.movie]!} />
                </button>
              </td>
              <td className="number">{formatRated(row.rating)}</td>
              <td className="number">{formatStars(row.predicted)}</td>
              <td className={styles.part}>{row.heldOut ? 'held out' : 'training'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {listed.length < user.rated.length && (
        <p className={styles.note}>
          and {formatCount(user.rated.length - listed.length)} more further down in the file
        </p>
      )}
    </div>
  );
}
