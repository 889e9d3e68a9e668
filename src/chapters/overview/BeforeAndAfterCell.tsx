import { BeforeAfter } from '../../figures/beforeAfter/BeforeAfter';
import type { GridMark } from '../../figures/beforeAfter/drawCells';
import { type Naming, useNaming } from '../../figures/naming';
import { RatingLegend } from '../../figures/ratings/RatingLegend';
import { useDataAnswer, useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { shownUserId } from '../../store/select';
import type { DataInfo } from '../../trainer/shared/protocol';
import { formatPercent, formatStars } from '../../ui/format';
import { Cell } from '../notebook/Cell';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import type { Block } from './block';
import { BlockTable } from './BlockTable';
import styles from './Overview.module.css';

/** So many users and movies, the first of the file. */
const SIDE = 20;

export function BeforeAndAfterCell() {
  const data = useData();
  const block = useBlock(data);
  const selectedUserId = useAppState(shownUserId);
  const selectedMovieId = useAppState((state) => state.selection.movieId);
  const select = useSelect();
  const naming = useNaming();
  const counts = data?.facts.counts ?? [];
  return (
    <Cell
      id="before-and-after"
      code={[{ file: 'trainer/worker/answers/block.ts' }, { file: 'figures/beforeAfter/RatingGrid.tsx' }]}
      caption={`${describeBlock(data, naming)}, before and after. A small square within a prediction is a rating the file has; with a dashed edge it was held out: the model was not trained on it. The better a prediction, the less its square stands out.`}
      summary={block && summarise(block, naming)}
      table={block && <BlockTable block={block} />}
    >
      {data === undefined || block === undefined ? (
        <Waiting narrow={476} wide={402} />
      ) : (
        <div className={styles.block}>
          <BeforeAfter
            {...block}
            ratingRange={[counts[0]!.rating, counts.at(-1)!.rating]}
            selected={{ userId: selectedUserId, movieId: selectedMovieId }}
            onSelect={(userId, movieId) => {
              select({ userId, movieId });
            }}
          />
          <RatingLegend ratings={counts.map(({ rating }) => rating)} />
        </div>
      )}
    </Cell>
  );
}

/** The ratings and predictions of the first users and movies; undefined until there is a model. */
function useBlock(data: DataInfo | undefined): Block | undefined {
  const userIds = Array.from(data?.userIds.subarray(0, SIDE) ?? []);
  const movieIds = Array.from(data?.movieIds.subarray(0, SIDE) ?? []);
  const lastUserId = userIds.at(-1) ?? 0;
  const lastMovieId = movieIds.at(-1) ?? 0;
  const rows = useDataAnswer('corner', { userIdsBelow: lastUserId + 1, movieIdsBelow: lastMovieId + 1 });
  const answer = useModelAnswer('block', { users: [...userIds.keys()], movies: [...movieIds.keys()] });
  if (rows === undefined || answer === undefined) return undefined;
  const { predicted, heldOut } = answer.value;
  const ratings: (GridMark | undefined)[] = Array.from(predicted, () => undefined);
  // Of rows that repeat a pair the last stays, as in the training matrix.
  for (const { userId, movieId, rating } of rows) {
    const cell = userIds.indexOf(userId) * movieIds.length + movieIds.indexOf(movieId);
    ratings[cell] = { rating, heldOut: heldOut[cell] === 1 };
  }
  return { userIds, movieIds, ratings, predicted };
}

/** Which part of the table is shown: all of a small one. */
function describeBlock(data: DataInfo | undefined, { movies, movie }: Naming): string {
  const users = data?.userIds.length ?? Infinity;
  const rated = data?.movieIds.length ?? Infinity;
  const count = (number: number, one: string, several: string): string =>
    number === 1 ? `one ${one}` : `${Math.min(SIDE, number)} ${several}`;
  const first = users <= SIDE && rated <= SIDE ? 'The' : 'The first';
  return `${first} ${count(users, 'user', 'users')} and ${count(rated, movie, movies)} of the file`;
}

function summarise({ userIds, movieIds, ratings, predicted }: Block, { movies, stars }: Naming): string {
  const known = ratings.filter((mark) => mark !== undefined).length;
  const share = formatPercent(known / ratings.length);
  const [lowest, highest] = [Math.min(...predicted), Math.max(...predicted)].map(formatStars);
  return `Of ${userIds.length} users and ${movieIds.length} ${movies}, ${known} of ${ratings.length} cells have a rating, ${share}; the model predicts all of them, from ${lowest} to ${highest} ${stars}.`;
}
