import { type Naming, useNaming } from '../../figures/naming';
import { PredictionScale } from '../../figures/predictions/PredictionScale';
import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { selectedMovie, shownUser } from '../../store/select';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { Prediction } from '../../trainer/shared/questions';
import { formatRated, formatStars } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { SelectionPicker } from '../notebook/SelectionPicker';
import { UnrollLink } from '../notebook/UnrollLink';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import { momentOf } from '../notebook/momentOf';
import { describePart, describePlace } from './describePrediction';
import styles from './PredictionCell.module.css';

export function PredictionCell() {
  const data = useData();
  const naming = useNaming();
  const user = useAppState(shownUser);
  const movie = useAppState(selectedMovie);
  const answer = useModelAnswer('prediction', user === undefined ? undefined : { user, movie });
  const shown = data !== undefined && answer !== undefined ? { data, prediction: answer.value } : undefined;
  return (
    <Cell
      id="prediction"
      code={[
        { file: 'als/predict.ts', name: 'predict' },
        { file: 'trainer/worker/answers/prediction.ts' },
        { file: 'figures/predictions/PredictionScale.tsx' },
      ]}
      caption="One prediction on the scale of ratings. Ring: the prediction. Square: the rating in the file. The bar between them is the error. The means are there for orientation; the model is not told them."
      summary={shown && summarise(shown.data, shown.prediction, naming)}
      table={shown && <Numbers {...shown} />}
    >
      {shown === undefined || answer === undefined ? (
        <Waiting narrow={436} wide={310} />
      ) : (
        <OnePrediction {...shown} halfStep={answer.halfStep} />
      )}
    </Cell>
  );
}

interface ShownPrediction {
  readonly data: DataInfo;
  readonly prediction: Prediction;
}

function OnePrediction({ data, prediction, halfStep }: ShownPrediction & { readonly halfStep: number }) {
  const select = useSelect();
  const naming = useNaming();
  const { actual, predicted, userMean, movieMean } = prediction;
  const userId = data.userIds[prediction.user]!;
  const range = rangeOf(data);
  return (
    <>
      <div className={styles.pickers}>
        <SelectionPicker side="users" label="User to predict for, by id" ids={data.userIds} value={userId} />
        <SelectionPicker side="movies" ids={data.movieIds} value={data.movieIds[prediction.movie]!} />
        <button
          type="button"
          onClick={() => {
            select({ movieId: data.movieIds[prediction.nextRated]! });
          }}
        >
          Next {naming.movie} that {naming.nameOf('users', userId)} rated
        </button>
      </div>
      <PredictionScale ratingRange={range} {...{ predicted, actual, userMean, movieMean }} />
      <dl className={styles.numbers} data-testid="prediction">
        <div>
          <dt>Predicted</dt>
          <dd>{formatStars(predicted)}</dd>
        </div>
        <div>
          <dt>Actual</dt>
          <dd>{actual === undefined ? 'not rated' : formatRated(actual)}</dd>
        </div>
        <div>
          <dt>Absolute error</dt>
          <dd>{actual === undefined ? 'unknown' : formatStars(Math.abs(actual - predicted))}</dd>
        </div>
      </dl>
      <p className={styles.words}>
        After {momentOf(halfStep)}. {describePart(prediction, naming)} {describePlace(predicted, range, naming)}{' '}
        <UnrollLink userId={userId} movieId={data.movieIds[prediction.movie]!}>
          Unroll this prediction
        </UnrollLink>
      </p>
    </>
  );
}

function Numbers({ data, prediction }: ShownPrediction) {
  const { nameOf } = useNaming();
  const { user, movie, predicted, actual, userMean, movieMean } = prediction;
  const rows: readonly [string, string][] = [
    ['Predicted', formatStars(predicted)],
    ['Actual', actual === undefined ? 'not rated' : formatRated(actual)],
    ['Absolute error', actual === undefined ? 'unknown' : formatStars(Math.abs(actual - predicted))],
    [`Mean of ${nameOf('users', data.userIds[user]!)}`, formatStars(userMean)],
    [`Mean of ${nameOf('movies', data.movieIds[movie]!)}`, formatStars(movieMean)],
  ];
  return <NumberTable rows={rows} />;
}

function summarise(data: DataInfo, prediction: Prediction, { nameOf, stars }: Naming): string {
  const { user, movie, predicted, actual } = prediction;
  const against =
    actual === undefined
      ? 'who has not rated it'
      : `who gave it ${formatRated(actual)}: off by ${formatStars(Math.abs(actual - predicted))}`;
  return `For ${nameOf('movies', data.movieIds[movie]!)} the model predicts ${formatStars(predicted)} ${stars} by ${nameOf('users', data.userIds[user]!)}, ${against}.`;
}

function rangeOf({ facts: { counts } }: DataInfo): readonly [number, number] {
  return [counts[0]!.rating, counts.at(-1)!.rating];
}
