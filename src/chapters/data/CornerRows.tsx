import { ratingColor } from '../../figures/colors';
import { useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { shownUserId } from '../../store/select';
import type { RatedRow } from '../../trainer/shared/questions';
import { formatRated } from '../../ui/format';
import { useRovingFocus } from '../../ui/useRovingFocus';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import styles from './CornerRows.module.css';

interface CornerRowsProps {
  readonly rows: readonly RatedRow[];
  /** Index of the row that is pointed at, here or in the plot. */
  readonly pointed: number | undefined;
  readonly onPoint: (index: number | undefined) => void;
}

/** Rated rows in the order of the file, one Tab stop for all: arrow keys move, Enter selects. */
export function CornerRows({ rows, pointed, onPoint }: CornerRowsProps) {
  const counts = useData()?.facts.counts;
  const userId = useAppState(shownUserId);
  const movieId = useAppState((state) => state.selection.movieId);
  const select = useSelect();
  const { movie, movies, Movie, idOf, titleOf, headOf, nameOf } = useNaming();
  const roving = useRovingFocus(rows.length);
  if (rows.length === 0 || counts === undefined)
    return <p>Nobody in this corner has rated a {movie} of this corner.</p>;
  const range = [counts[0]!.rating, counts.at(-1)!.rating] as const;
  return (
    <div className={styles.scroll} role="region" aria-label={`Ratings of the first users and ${movies}, as rows`}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="users">User</span>
            </th>
            <th scope="col">
              <span className="movies">{Movie}</span>
            </th>
            <th scope="col">Rating</th>
          </tr>
        </thead>
        <tbody onKeyDown={roving.onKeyDown}>
          {rows.map((row, index) => {
            const { onFocus, ...item } = roving.item(index);
            const isSelected = row.userId === userId && row.movieId === movieId;
            return (
              <tr
                key={index}
                className={styles.row}
                data-selected={isSelected}
                data-pointed={index === pointed}
                onPointerEnter={() => {
                  onPoint(index);
                }}
                onPointerLeave={() => {
                  onPoint(undefined);
                }}
              >
                <td>
                  <button
                    type="button"
                    {...item}
                    className={styles.choose}
                    aria-label={`${headOf('users', row.userId)}, ${nameOf('movies', row.movieId)}: rated ${formatRated(row.rating)}`}
                    aria-pressed={isSelected}
                    onFocus={() => {
                      onFocus();
                      onPoint(index);
                    }}
                    onBlur={() => {
                      onPoint(undefined);
                    }}
                    onClick={() => {
                      select({ userId: row.userId, movieId: row.movieId });
                    }}
                  >
                    {titleOf('users', row.userId) ?? idOf('users', row.userId)}
                  </button>
                </td>
                <td className="movies" title={titleOf('movies', row.movieId)}>
                  {titleOf('movies', row.movieId) ?? idOf('movies', row.movieId)}
                </td>
                <td>
                  <span className={styles.swatch} style={{ background: ratingColor(row.rating, ...range) }} />
                  {formatRated(row.rating)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
