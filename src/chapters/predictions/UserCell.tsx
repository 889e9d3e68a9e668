import { useNaming } from '../../figures/naming';
import { RecommendationList } from '../../figures/predictions/RecommendationList';
import { useModelAnswer } from '../../store/answers';
import { useApp, useAppState } from '../../store/context';
import { selectedMovie, shownUser, shownUserId } from '../../store/select';
import { MAX_RECOMMENDATIONS } from '../../store/state';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { Bounds } from '../../trainer/shared/settings';
import type { UserView } from '../../trainer/shared/questions';
import { formatCount, formatStars } from '../../ui/format';
import { ScrubNumber } from '../../ui/ScrubNumber';
import { SelectionPicker } from '../notebook/SelectionPicker';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import { Rated } from './Rated';
import styles from './UserCell.module.css';

const COUNT: Bounds = { min: 1, max: MAX_RECOMMENDATIONS, whole: true, scale: 'linear' };

export function UserCell() {
  const data = useData();
  const { stars } = useNaming();
  const user = useAppState(shownUser);
  const userId = useAppState(shownUserId);
  const movie = useAppState(selectedMovie);
  const recommendations = useAppState((state) => state.recommendations);
  const answer = useModelAnswer('user', user === undefined ? undefined : { user, recommendations });
  if (data === undefined || answer === undefined || userId === undefined) return <Waiting narrow={855} wide={448} />;
  const view = answer.value;
  const mean = view.rated.reduce((sum, { rating }) => sum + rating, 0) / view.rated.length;
  return (
    <div className={styles.user}>
      <div className={styles.picker}>
        <SelectionPicker side="users" ids={data.userIds} value={userId} />
        <span className={styles.habit}>
          {formatCount(view.rated.length)} {view.rated.length === 1 ? 'rating' : 'ratings'}, {formatStars(mean)} {stars}{' '}
          on average
        </span>
      </div>
      <div className={styles.columns} data-titled={data.names.movies.titles !== undefined}>
        <div>
          <h3>Recommended</h3>
          <Recommended data={data} view={view} mean={mean} />
        </div>
        <div>
          <h3>Rated</h3>
          <Rated user={view} info={data} movie={movie} />
        </div>
      </div>
    </div>
  );
}

interface RecommendedProps {
  readonly data: DataInfo;
  readonly view: UserView;
  readonly mean: number;
}

function Recommended({ data, view, mean }: RecommendedProps) {
  const { store } = useApp();
  const { movie: noun, movies, Movies, nameOf } = useNaming();
  const wanted = useAppState((state) => state.recommendations);
  const movieId = useAppState((state) => state.selection.movieId);
  const select = useSelect();
  const { counts } = data.facts;
  const unrated = data.movieIds.length - new Set(view.rated.map(({ movie }) => movie)).size;
  return (
    <>
      <p className={styles.count}>
        The{' '}
        <ScrubNumber
          label="Recommendations"
          value={wanted}
          bounds={COUNT}
          whyMin="A list of none recommends nothing."
          whyMax="Nobody reads further down a list."
          onChange={(recommendations) => {
            store.setState({ recommendations });
          }}
        />{' '}
        best of {formatCount(unrated)} not rated
      </p>
      {view.recommended.length === 0 ? (
        <p className={styles.empty}>This user has rated every {noun}: there is nothing left to recommend.</p>
      ) : (
        <RecommendationList
          label={`${Movies} recommended to ${nameOf('users', data.userIds[view.user]!)}`}
          recommended={view.recommended.map(({ movie, predicted }) => ({ movieId: data.movieIds[movie]!, predicted }))}
          rows={wanted}
          userMean={mean}
          ratingRange={[counts[0]!.rating, counts.at(-1)!.rating]}
          selectedMovieId={movieId}
          predictionHref="#unroll"
          onSelect={(id) => {
            select({ movieId: id });
          }}
        />
      )}
      <p className={styles.note}>{remark(view, wanted, movies)}</p>
    </>
  );
}

/** What one may wonder about the list. */
function remark({ recommended }: UserView, wanted: number, movies: string): string {
  const ties = recommended.some(({ predicted }, index) => predicted === recommended[index + 1]?.predicted);
  if (ties) return 'Equal predictions stand in the order of their ids.';
  return recommended.length > 0 && recommended.length < wanted ? `There are no more unrated ${movies}.` : '';
}
