import { useState } from 'react';
import { RatingCorner } from '../../figures/ratings/RatingCorner';
import { RatingLegend } from '../../figures/ratings/RatingLegend';
import { useDataAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { shownUserId } from '../../store/select';
import type { RatedRow } from '../../trainer/shared/questions';
import { formatCount } from '../../ui/format';
import { Cell } from '../notebook/Cell';
import { Quantity } from '../notebook/Quantity';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import styles from './Corner.module.css';
import { CornerRows } from './CornerRows';
import { Percent } from './Percent';

/** The corner that the tutorial prints: user and movie ids below this. */
const BELOW = 20;
const CORNER = { userIdsBelow: BELOW, movieIdsBelow: BELOW };

/** The first few users and movies, as lines and as squares: what is pointed at in one is marked in the other. */
export function Corner() {
  const rows = useDataAnswer('corner', CORNER);
  const [pointed, setPointed] = useState<number>();
  return (
    <>
      <p>
        The table is far too large to print, so begin in one corner of it: users and movies with ids below {BELOW}. Here
        are all ratings between them, first as lines, in the order of the file.
      </p>
      <Cell
        id="corner-rows"
        code={[{ file: 'trainer/worker/answers/corner.ts', name: 'cornerRows' }]}
        summary={rows && `${countRatings(rows.length)} with user and movie ids below ${BELOW}.`}
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
        summary={rows && describeRows(rows)}
        caption="Each square is a rating; the grey is what nobody has rated. The lighter band is the row of the user whom the page follows, if it lies in this corner."
      >
        {rows === undefined ? (
          <Waiting narrow={404} wide={520} />
        ) : (
          <CornerPlot {...{ rows, pointed }} onPoint={setPointed} />
        )}
      </Cell>
      {rows !== undefined && <CornerShare rows={rows} />}
    </>
  );
}

interface CornerPlotProps {
  readonly rows: readonly RatedRow[];
  readonly pointed: number | undefined;
  readonly onPoint: (index: number | undefined) => void;
}

function CornerPlot({ rows, pointed, onPoint }: CornerPlotProps) {
  const counts = useData()?.facts.counts;
  const userId = useAppState(shownUserId);
  const movieId = useAppState((state) => state.selection.movieId);
  const select = useSelect();
  if (counts === undefined || userId === undefined) return <Waiting narrow={404} wide={520} />;
  const ratings = counts.map(({ rating }) => rating);
  return (
    <div className={styles.corner}>
      <RatingCorner
        ratings={rows}
        below={BELOW}
        ratingRange={[ratings[0]!, ratings.at(-1)!]}
        selected={{ userId, movieId }}
        pointed={pointed}
        onPoint={onPoint}
        onSelect={({ userId: user, movieId: movie }) => {
          select({ userId: user, movieId: movie });
        }}
      />
      <RatingLegend ratings={ratings} />
    </div>
  );
}

/** How much of the corner is filled, and what that means for whoever wants to learn from it. */
function CornerShare({ rows }: { readonly rows: readonly RatedRow[] }) {
  const facts = useData()?.facts;
  if (facts === undefined) return null;
  const filled = new Set(rows.map(({ userId, movieId }) => userId * BELOW + movieId)).size;
  const cells = Math.min(BELOW - 1, facts.maxUserId) * Math.min(BELOW - 1, facts.maxMovieId);
  return (
    <p>
      Of <Quantity name="corner-cells">{cells}</Quantity> cells, with ids counted from 1,{' '}
      <Quantity name="corner-filled">{filled}</Quantity> {filled === 1 ? 'is' : 'are'} filled, or{' '}
      <Percent name="corner-percent" share={filled / cells} />. From a corner like this nobody could tell what a user
      likes. But each row goes on far to the right, and each column far down. Step back, then, and look at all of it.
    </p>
  );
}

function countRatings(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'rating' : 'ratings'}`;
}

function describeRows(rows: readonly RatedRow[]): string {
  const list = rows.map(({ userId, movieId, rating }) => `user ${userId} gave movie ${movieId} a ${rating}`);
  return `${countRatings(rows.length)} in the corner${list.length > 0 ? `: ${list.join(', ')}` : ''}.`;
}
