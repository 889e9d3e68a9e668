import { useMemo } from 'react';
import { FactorHeatmap } from '../../figures/FactorHeatmap';
import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { shownUserId } from '../../store/select';
import { useDark } from '../../ui/useMedia';
import { Cell } from '../notebook/Cell';
import { Chapter } from '../notebook/Chapter';
import styles from './FactorsChapter.module.css';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';

/** How many of the first users and movies are shown. */
const FACTOR_ROWS = 20;
const REQUEST = { rows: FACTOR_ROWS };

export function FactorsChapter() {
  return (
    <Chapter id="factors">
      <p>
        These are the numbers themselves, for the first {FACTOR_ROWS} <span className="users">users</span> and{' '}
        <span className="movies">movies</span>. Red is positive, blue is negative, grey is near zero. Where a user and a
        movie are both strongly coloured in the same factor, it adds to the rating if the colours agree and takes away
        if they do not.
      </p>
      <Cell
        id="factor-maps"
        code={[{ file: 'figures/FactorHeatmap.tsx' }]}
        caption="One row per user or movie, one column per factor. The two maps have their own scales. They follow the training as it goes."
      >
        <Heatmaps />
      </Cell>
      <NoMeaning />
    </Chapter>
  );
}

function NoMeaning() {
  const rank = useAppState((state) => state.settings.rank);
  if (rank === 1) {
    return (
      <p>
        With one factor there is nothing to turn: another start comes to the same numbers, or to all of them with the
        other sign. Give the model a second factor, and look here again.
      </p>
    );
  }
  return (
    <p>
      It is tempting to name the columns. The model gives no reason to: turn both sides by the same rotation and every
      column changes while every prediction stays the same. Press “Start elsewhere” among the controls: the columns
      become others, and the errors hardly move.
    </p>
  );
}

function Heatmaps() {
  const data = useData();
  const view = useModelAnswer('factors', REQUEST);
  const userId = useAppState(shownUserId);
  const movieId = useAppState((state) => state.selection.movieId);
  const select = useSelect();
  const dark = useDark();
  const userIds = useMemo(() => data?.userIds.subarray(0, FACTOR_ROWS), [data]);
  const movieIds = useMemo(() => data?.movieIds.subarray(0, FACTOR_ROWS), [data]);
  if (userIds === undefined || movieIds === undefined || view === undefined) return <Waiting narrow={930} wide={450} />;
  return (
    <div className={styles.heatmaps}>
      <div>
        <h3 className="users">Users</h3>
        <FactorHeatmap
          noun="User"
          side="users"
          ids={userIds}
          factors={view.value.users}
          rank={view.rank}
          selectedId={userId}
          dark={dark}
          onSelect={(id) => {
            select({ userId: id });
          }}
        />
      </div>
      <div>
        <h3 className="movies">Movies</h3>
        <FactorHeatmap
          noun="Movie"
          side="movies"
          ids={movieIds}
          factors={view.value.movies}
          rank={view.rank}
          selectedId={movieId}
          dark={dark}
          onSelect={(id) => {
            select({ movieId: id });
          }}
        />
      </div>
    </div>
  );
}
