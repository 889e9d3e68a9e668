import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { selectedMovie, shownUser, shownUserId } from '../../store/select';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { Prediction, UserView } from '../../trainer/shared/questions';
import { formatStars } from '../../ui/format';
import { IdPicker } from '../../ui/IdPicker';
import { useRovingFocus } from '../../ui/useRovingFocus';
import { Cell } from '../notebook/Cell';
import { Chapter } from '../notebook/Chapter';
import styles from './PredictionsChapter.module.css';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';

export function PredictionsChapter() {
  const userId = useAppState(shownUserId);
  const user = userId === undefined ? 'a user' : `user ${userId}`;
  return (
    <Chapter id="predictions">
      <p>
        Once both sides have their numbers, every empty cell has a prediction. Take one{' '}
        <span className="users">user</span>, predict all the <span className="movies">movies</span> they have not rated,
        and the highest ones are your recommendations.
      </p>
      <Cell
        id="user"
        code={[{ file: 'als/predict.ts' }]}
        caption={`What ${user} has rated, and what the model would recommend. Predictions are not cut off at 1 or 5 stars. Movies with a rating, held-out ones too, are never recommended.`}
      >
        <UserCell />
      </Cell>
    </Chapter>
  );
}

function UserCell() {
  const data = useData();
  const user = useAppState(shownUser);
  const movie = useAppState(selectedMovie);
  const recommendations = useAppState((state) => state.recommendations);
  const view = useModelAnswer('user', user === undefined ? undefined : { user, recommendations });
  const prediction = useModelAnswer('prediction', user === undefined ? undefined : { user, movie });
  const userId = useAppState(shownUserId);
  const select = useSelect();
  if (data === undefined || view === undefined || prediction === undefined || userId === undefined) {
    return <Waiting narrow={960} wide={506} />;
  }
  const info = data;
  return (
    <div className={styles.user}>
      <p className={styles.picker}>
        <span className="users">User</span>
        <IdPicker
          noun="user"
          side="users"
          ids={info.userIds}
          value={userId}
          onChange={(id) => {
            select({ userId: id });
          }}
        />
        <Habit user={view.value} />
      </p>
      <div className={styles.columns}>
        <div>
          <h3>Recommended</h3>
          <Recommended user={view.value} info={info} />
          <h3>One prediction</h3>
          <OnePrediction prediction={prediction.value} info={info} halfStep={prediction.halfStep} />
        </div>
        <div>
          <h3>Rated</h3>
          <Rated user={view.value} info={info} movie={prediction.value.movie} />
        </div>
      </div>
    </div>
  );
}

function Habit({ user: { rated } }: { readonly user: UserView }) {
  const mean = rated.reduce((sum, { rating }) => sum + rating, 0) / rated.length;
  return (
    <span className={styles.habit}>
      {rated.length} ratings, {formatStars(mean)} stars on average
    </span>
  );
}

function Recommended({ user, info }: { readonly user: UserView; readonly info: DataInfo }) {
  const select = useSelect();
  if (user.recommended.length === 0) return <p>This user has rated every movie: there is nothing left to recommend.</p>;
  return (
    <table data-testid="recommendations">
      <thead>
        <tr>
          <th scope="col">Movie</th>
          <th scope="col" className="number">
            Predicted
          </th>
        </tr>
      </thead>
      <tbody>
        {user.recommended.map(({ movie, predicted }) => (
          <tr key={movie}>
            <td>
              <MovieButton
                id={info.movieIds[movie]!}
                onSelect={(movieId) => {
                  select({ movieId });
                }}
              />
            </td>
            <td className="number">{formatStars(predicted)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rated({ user, info, movie }: { readonly user: UserView; readonly info: DataInfo; readonly movie: number }) {
  const select = useSelect();
  const roving = useRovingFocus(user.rated.length);
  return (
    <div className={styles.scroll} role="region" aria-label="All ratings of this user">
      <table data-testid="rated">
        <thead>
          <tr>
            <th scope="col">Movie</th>
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
          {user.rated.map((row, index) => (
            <tr key={index} data-selected={row.movie === movie}>
              <td>
                <MovieButton
                  id={info.movieIds[row.movie]!}
                  focus={roving.item(index)}
                  onSelect={(movieId) => {
                    select({ movieId });
                  }}
                />
              </td>
              <td className="number">{row.rating}</td>
              <td className="number">{formatStars(row.predicted)}</td>
              <td className={styles.part}>{row.heldOut ? 'held out' : 'training'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MovieButtonProps {
  readonly id: number;
  /** What makes it one of many items with a single Tab stop. */
  readonly focus?: ReturnType<ReturnType<typeof useRovingFocus>['item']>;
  readonly onSelect: (id: number) => void;
}

function MovieButton({ id, focus, onSelect }: MovieButtonProps) {
  return (
    <button
      type="button"
      {...focus}
      className={styles.movie}
      onClick={() => {
        onSelect(id);
      }}
    >
      Movie {id}
    </button>
  );
}

function OnePrediction({
  prediction,
  info,
  halfStep,
}: {
  readonly prediction: Prediction;
  readonly info: DataInfo;
  readonly halfStep: number;
}) {
  const select = useSelect();
  const { actual, predicted } = prediction;
  return (
    <>
      <p className={styles.picker}>
        <span className="movies">Movie</span>
        <IdPicker
          noun="movie"
          side="movies"
          ids={info.movieIds}
          value={info.movieIds[prediction.movie]!}
          onChange={(movieId) => {
            select({ movieId });
          }}
        />
      </p>
      <dl className={styles.prediction} data-testid="prediction">
        <div>
          <dt>Predicted</dt>
          <dd>{formatStars(predicted)}</dd>
        </div>
        <div>
          <dt>Actual</dt>
          <dd>{actual ?? 'not rated'}</dd>
        </div>
        <div>
          <dt>Error</dt>
          <dd>{actual === undefined ? 'unknown' : formatStars(Math.abs(actual - predicted))}</dd>
        </div>
      </dl>
      <p className={styles.moment}>After {describeMoment(halfStep)}.</p>
    </>
  );
}

function describeMoment(halfStep: number): string {
  const iteration = Math.ceil(halfStep / 2);
  return halfStep % 2 === 0 ? `iteration ${iteration}` : `solving the users of iteration ${iteration}`;
}
