import { covers } from '../../figures/plane/cells';
import { type Naming, useNaming } from '../../figures/naming';
import { useDataAnswer } from '../../store/answers';
import type { PlaneExtremes, PlaneRegion, PlaneRows } from '../../trainer/shared/questions';
import { formatCount, formatRated } from '../../ui/format';
import styles from './PlaneTable.module.css';

/** A table of rows is no longer than this. */
const MAX_ROWS = 100;
const EXTREMES = 5;

interface PlaneTableProps {
  readonly region: PlaneRegion;
  /** Known where the view is close enough. */
  readonly rows: PlaneRows | undefined;
}

/** What is in view: its rows where they are few, else the users and movies that have most and fewest of them. */
export function PlaneTable({ region, rows }: PlaneTableProps) {
  const inView = rows?.complete === true && covers(rows.region, region) ? rowsInView(rows, region) : undefined;
  return inView !== undefined && inView.length <= MAX_ROWS ? (
    <RowTable rows={inView} />
  ) : (
    <ExtremesTable region={region} />
  );
}

interface Row {
  readonly userId: number;
  readonly movieId: number;
  readonly rating: number;
}

function rowsInView({ userIds, movieIds, values }: PlaneRows, { users, movies }: PlaneRegion): Row[] {
  return Array.from(values, (rating, row) => ({ userId: userIds[row]!, movieId: movieIds[row]!, rating })).filter(
    ({ userId, movieId }) =>
      userId + 1 > users[0] && userId < users[1] && movieId + 1 > movies[0] && movieId < movies[1],
  );
}

function RowTable({ rows }: { readonly rows: readonly Row[] }) {
  const naming = useNaming();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">The ratings in view</caption>
      <thead>
        <tr>
          <th scope="col">User</th>
          <th scope="col">{naming.Movie}</th>
          <th scope="col" className="number">
            Rating
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ userId, movieId, rating }, index) => (
          <tr key={index}>
            <td title={shortName(naming, 'users', userId)}>{shortName(naming, 'users', userId)}</td>
            <td title={shortName(naming, 'movies', movieId)}>{shortName(naming, 'movies', movieId)}</td>
            <td className="number">{formatRated(rating)}</td>
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={3}>No ratings in view.</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function ExtremesTable({ region }: { readonly region: PlaneRegion }) {
  const extremes = useDataAnswer('planeExtremes', { region, count: EXTREMES });
  const { movies } = useNaming();
  if (extremes === undefined) return <p>Counting …</p>;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Users and {movies} by their ratings in view</caption>
      <thead>
        <tr>
          <th scope="col">Of those in view</th>
          <th scope="col">Id</th>
          <th scope="col" className="number">
            Ratings in view
          </th>
        </tr>
      </thead>
      {(['movies', 'users'] as const).map((side) => (
        <ExtremeRows key={side} side={side} extremes={extremes} />
      ))}
    </table>
  );
}

const groupsOf = ({ movies }: Naming) =>
  ({
    movies: { most: `Most rated ${movies}`, fewest: `Least rated ${movies}` },
    users: { most: 'Users who rated most', fewest: 'Users who rated least' },
  }) as const;

/** A title, or else an id. */
function shortName({ titleOf, idOf }: Naming, side: 'users' | 'movies', place: number): string {
  return titleOf(side, place) ?? idOf(side, place);
}

function ExtremeRows({ side, extremes }: { readonly side: 'users' | 'movies'; readonly extremes: PlaneExtremes }) {
  const naming = useNaming();
  const groups = groupsOf(naming);
  return (['most', 'fewest'] as const).map((end) => (
    <tbody key={end}>
      {extremes[side][end].map(({ id, ratings }, index, counts) => (
        <tr key={id}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={counts.length}>
              {groups[side][end]}
            </th>
          )}
          <td title={shortName(naming, side, id)}>{shortName(naming, side, id)}</td>
          <td className="number">{formatCount(ratings)}</td>
        </tr>
      ))}
    </tbody>
  ));
}
