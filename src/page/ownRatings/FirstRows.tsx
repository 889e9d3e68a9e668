import { capitalised, type Noun } from '../../ratings/nouns';
import type { Layout, Reading } from '../../ratings/reading/reading';
import type { Preview } from '../../trainer/shared/protocol';
import type { Role } from './layouts';
import styles from './OwnRatings.module.css';

interface FirstRowsProps {
  readonly preview: Preview;
  readonly reading: Reading;
  readonly noun: Noun;
  readonly isBusy: boolean;
}

/** A matrix has a column for each that is rated: so many are shown. */
const MOST_COLUMNS = 12;

/** The first records of a file, and the ratings that come out of them. */
export function FirstRows({ preview: { columns, rows, ratings, titles }, reading, noun, isBusy }: FirstRowsProps) {
  const shown = columns.slice(0, MOST_COLUMNS);
  const words: Readonly<Record<Role, string>> = { user: 'User', movie: capitalised(noun), rating: 'Rating' };
  return (
    <div aria-busy={isBusy} className={styles.rows}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="First rows">
        <table>
          <thead>
            <tr>
              {shown.map((name, index) => {
                const role = roleOf(reading.layout, name, index);
                return (
                  <th key={index} scope="col" data-role={role}>
                    {role !== undefined && <span className={styles.role}>{words[role]}</span>}
                    {name}
                  </th>
                );
              })}
              {columns.length > shown.length && <th scope="col">… {columns.length} in all</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((fields, row) => (
              <tr key={row}>
                {shown.map((name, index) => (
                  <td key={index} data-role={roleOf(reading.layout, name, index)}>
                    {fields[index]}
                  </td>
                ))}
                {columns.length > shown.length && <td>…</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>Read as ratings:</p>
      <ul>
        {ratings.slice(0, 4).map((rating, index) => (
          <li key={index}>
            {typeof rating === 'string' ? rating : `User ${rating.user}, ${noun} ${rating.movie}: ${rating.rating}`}
          </li>
        ))}
      </ul>
      {titles.length > 0 && <p>Titles: {titles.slice(0, 3).join(', ')} …</p>}
    </div>
  );
}

function roleOf(layout: Layout, name: string, index: number): Role | undefined {
  switch (layout.kind) {
    case 'separated':
      return roleIn(layout.columns, index);
    case 'json':
      return roleIn(layout.fields, name);
    case 'matrix':
      return index >= layout.leading ? 'rating' : undefined;
    case 'netflix':
      return undefined;
  }
}

function roleIn<T>(columns: Readonly<Record<Role, T>>, column: T): Role | undefined {
  return (['user', 'movie', 'rating'] as const).find((role) => columns[role] === column);
}
