import { RatingCorner } from '../../figures/RatingCorner';
import { RatingDistribution } from '../../figures/RatingDistribution';
import { RatingLegend } from '../../figures/RatingLegend';
import { useDataAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { shownUserId } from '../../store/select';
import { formatCount, formatDuration, formatPercent } from '../../ui/format';
import { Cell } from '../notebook/Cell';
import { Chapter } from '../notebook/Chapter';
import styles from './DataChapter.module.css';
import { Plane } from './Plane';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';

/** The corner that the tutorial prints: user and movie ids below this. */
const CORNER_BELOW = 20;
const CORNER = { userIdsBelow: CORNER_BELOW, movieIdsBelow: CORNER_BELOW };

export function DataChapter() {
  const info = useData();
  const facts = info?.facts;
  return (
    <Chapter id="data">
      <p>
        A ratings file is a list. Each line names a <span className="users">user</span>, a{' '}
        <span className="movies">movie</span> and the stars the one gave the other. Write the{' '}
        <span className="users">users</span> down the side of a table and the <span className="movies">movies</span>{' '}
        along its top, and you see the trouble: nearly every cell is empty.
      </p>
      <Cell
        id="facts"
        code={[{ file: 'ratings/facts.ts', name: 'describe' }]}
        caption={`What the file holds${info === undefined ? '' : `, read and counted in ${formatDuration(info.loadMs)}`}. Empty cells are counted as if each rating had a cell of its own, though some pairs are rated twice.`}
      >
        <Facts />
      </Cell>
      <p>
        {facts === undefined
          ? 'Most cells of that table are empty.'
          : `Of ${formatCount(facts.possible)} cells, ${formatPercent(facts.sparsity)} are empty. To recommend is to guess what would stand in them.`}{' '}
        Start with a corner small enough to see single ratings.
      </p>
      <Cell
        id="corner"
        code={[{ file: 'trainer/worker/answers/corner.ts' }, { file: 'figures/RatingCorner.tsx' }]}
        caption={`Each square is a rating; the grey is everything nobody has rated. Users and movies with ids below ${CORNER_BELOW}. Select a square to follow its user through the page.`}
      >
        <Corner />
      </Cell>
      <p>
        Now the whole file, one point for each rating. It looks full only because a pixel stands for several{' '}
        <span className="users">users</span> and <span className="movies">movies</span> at once. The columns differ: a
        pale one is a <span className="movies">movie</span> that most people do not like. Move the line and you choose a{' '}
        <span className="users">user</span>; some rate everything low, some everything high, and at this size no row
        shows it.
      </p>
      <Plane />
    </Chapter>
  );
}

function Facts() {
  const data = useData();
  if (data === undefined) return <Waiting narrow={330} wide={160} />;
  const { facts, malformedCount, malformed } = data;
  const rows: readonly [string, string][] = [
    ['Ratings', formatCount(facts.ratings)],
    ['Users', formatCount(facts.users)],
    ['Movies', formatCount(facts.movies)],
    ['Cells, largest ids multiplied', formatCount(facts.possible)],
    ['Empty cells', formatPercent(facts.sparsity)],
  ];
  return (
    <div className={styles.facts}>
      <table>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <p className={styles.subtitle}>How often each rating occurs</p>
        <RatingDistribution counts={facts.counts} />
      </div>
      {malformedCount > 0 && (
        <details>
          <summary>{formatCount(malformedCount)} lines skipped</summary>
          <ul>
            {malformed.map(({ number, content, reason }) => (
              <li key={number}>
                Line {number}, “{content}”: {reason}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Corner() {
  const data = useData();
  const userId = useAppState(shownUserId);
  const movieId = useAppState((state) => state.selection.movieId);
  const select = useSelect();
  const corner = useDataAnswer('corner', CORNER);
  if (data === undefined || corner === undefined || userId === undefined) return <Waiting narrow={354} wide={490} />;
  const ratings = data.facts.counts.map(({ rating }) => rating);
  return (
    <div className={styles.corner}>
      <RatingCorner
        ratings={corner}
        below={CORNER_BELOW}
        ratingRange={[ratings[0]!, ratings.at(-1)!]}
        selected={{ userId, movieId }}
        onSelect={({ userId: user, movieId: movie }) => {
          select({ userId: user, movieId: movie });
        }}
      />
      <RatingLegend ratings={ratings} />
    </div>
  );
}
