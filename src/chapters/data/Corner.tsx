import { useState } from 'react';
import { type Naming, NamingContext, useNaming } from '../../figures/naming';
import { hasIds } from '../../figures/plane/cells';
import { RatingCorner } from '../../figures/ratings/RatingCorner';
import { RatingLegend } from '../../figures/ratings/RatingLegend';
import { useDataAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { shownUserId } from '../../store/select';
import type { RatedRow } from '../../trainer/shared/questions';
import { formatCount, formatRated } from '../../ui/format';
import { Cell } from '../notebook/Cell';
import { Quantity } from '../notebook/Quantity';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import styles from './Corner.module.css';
import { CornerRows } from './CornerRows';
import { Percent } from './Percent';
import { idsBelow, type Places, usePlaces } from './usePlaces';

/** The corner that the tutorial prints: user and movie ids below this. */
const BELOW = 20;

/** The first few users and movies, as lines and as squares: what is pointed at in one is marked in the other. */
export function Corner() {
  const data = useData();
  const places = usePlaces();
  const naming = useNaming();
  const { movie, movies } = naming;
  const rows = useDataAnswer(
    'corner',
    data &&
      places && {
        userIdsBelow: idsBelow(data.userIds, places.users, BELOW),
        movieIdsBelow: idsBelow(data.movieIds, places.movies, BELOW),
      },
  );
  const [pointed, setPointed] = useState<number>();
  const isByIds = places === undefined || hasIds(places.numbers);
  const inCorner = isByIds ? `user and ${movie} ids below ${BELOW}` : `users and ${movies} numbered below ${BELOW}`;
  return (
    <>
      <p>
        The table is far too large to print, so begin in one corner of it:{' '}
        {isByIds ? (
          <>
            users and {movies} with ids below {BELOW}
          </>
        ) : (
          <>
            the first users and {movies}, numbered in the order of their ids, with numbers below {BELOW}
          </>
        )}
        . Here are all ratings between them, first as lines, in the order of the file.
      </p>
      <Cell
        id="corner-rows"
        code={[{ file: 'trainer/worker/answers/corner.ts', name: 'cornerRows' }]}
        summary={rows && `${countRatings(rows.length)} with ${inCorner}.`}
        caption="Choose a line, and the same rating is marked in the plot below. The figures further down then follow its user."
      >
        {rows === undefined ? (
          <Waiting narrow={300} wide={300} />
        ) : (
          <CornerRows rows={rows} pointed={pointed} onPoint={setPointed} />
        )}
      </Cell>
      <p>The same ratings again, each put where its row and its column cross.</p>
      <Cell
        id="corner"
        code={[{ file: 'trainer/worker/answers/corner.ts' }, { file: 'figures/ratings/RatingCorner.tsx' }]}
        summary={rows && describeRows(rows, naming)}
        caption="Each square is a rating; the grey is what nobody has rated. The lighter band is the row of the user whom the page follows, if it lies in this corner."
      >
        {rows === undefined || places === undefined ? (
          <Waiting narrow={404} wide={520} />
        ) : (
          <CornerPlot {...{ rows, places, pointed }} onPoint={setPointed} />
        )}
      </Cell>
      {rows !== undefined && places !== undefined && <CornerShare rows={rows} places={places} />}
    </>
  );
}

interface CornerPlotProps {
  readonly rows: readonly RatedRow[];
  readonly places: Places;
  readonly pointed: number | undefined;
  readonly onPoint: (index: number | undefined) => void;
}

function CornerPlot({ rows, places, pointed, onPoint }: CornerPlotProps) {
  const counts = useData()?.facts.counts;
  const userId = useAppState(shownUserId);
  const movieId = useAppState((state) => state.selection.movieId);
  const select = useSelect();
  if (counts === undefined || userId === undefined) return <Waiting narrow={404} wide={520} />;
  const ratings = counts.map(({ rating }) => rating);
  const placeOf = (row: Pick<RatedRow, 'userId' | 'movieId'>) => ({
    userId: places.placeOf('users', row.userId),
    movieId: places.placeOf('movies', row.movieId),
  });
  return (
    <div className={styles.corner}>
      <NamingContext value={places.naming}>
        <RatingCorner
          ratings={rows.map((row) => ({ ...placeOf(row), rating: row.rating }))}
          below={BELOW}
          numbers={places.numbers}
          ratingRange={[ratings[0]!, ratings.at(-1)!]}
          selected={{
            userId: places.placeOf('users', userId),
            movieId: movieId === undefined ? undefined : places.placeOf('movies', movieId),
          }}
          pointed={pointed}
          onPoint={onPoint}
          onSelect={(chosen) => {
            select({
              userId: places.idAt('users', chosen.userId),
              movieId: places.idAt('movies', chosen.movieId),
            });
          }}
        />
      </NamingContext>
      <RatingLegend ratings={ratings} />
    </div>
  );
}

/** How much of the corner is filled, and what that means for whoever wants to learn from it. */
function CornerShare({ rows, places }: { readonly rows: readonly RatedRow[]; readonly places: Places }) {
  const filled = new Set(rows.map(({ userId, movieId }) => `${userId} ${movieId}`)).size;
  const [firstUser, firstMovie] = [firstPlace(places.users), firstPlace(places.movies)];
  const cells = placesBelow(places.users) * placesBelow(places.movies);
  const isWhole = places.users.at(-1)! < BELOW && places.movies.at(-1)! < BELOW;
  return (
    <p>
      Of <Quantity name="corner-cells">{cells}</Quantity> {cells === 1 ? 'cell' : 'cells'}
      {hasIds(places.numbers) && firstUser === firstMovie && `, with ids counted from ${firstUser}`},{' '}
      <Quantity name="corner-filled">{filled}</Quantity> {filled === 1 ? 'is' : 'are'} filled, or{' '}
      <Percent name="corner-percent" share={filled / cells} />.{' '}
      {isWhole
        ? 'In a file as small as this, the corner is all there is. Other tables are thousands of times as large; look at this one once more, as one looks at those.'
        : 'From a corner like this nobody could tell what a user likes. But each row goes on far to the right, and each column far down. Step back, then, and look at all of it.'}
    </p>
  );
}

/** Places are counted from 1, unless an id is 0. */
function firstPlace(places: Int32Array): number {
  return Math.min(1, places[0]!);
}

function placesBelow(places: Int32Array): number {
  return Math.min(BELOW - 1, places.at(-1)!) - firstPlace(places) + 1;
}

function countRatings(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'rating' : 'ratings'}`;
}

function describeRows(rows: readonly RatedRow[], { nameOf }: Naming): string {
  const list = rows.map(
    ({ userId, movieId, rating }) =>
      `${nameOf('users', userId)} gave ${nameOf('movies', movieId)} a ${formatRated(rating)}`,
  );
  return `${countRatings(rows.length)} in the corner${list.length > 0 ? `: ${list.join(', ')}` : ''}.`;
}
