import { type Naming, useNaming } from '../../figures/naming';
import { ReasonBars } from '../../figures/reasons/ReasonBars';
import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { selectedMovie, shownUser } from '../../store/select';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { Reasons } from '../../trainer/shared/questions';
import { formatCount, formatStars } from '../../ui/format';
import { Cell } from '../notebook/Cell';
import { Quantity } from '../notebook/Quantity';
import { Movies, UserLink } from '../notebook/references';
import { SelectionPicker } from '../notebook/SelectionPicker';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import styles from './PredictionCell.module.css';

const COUNT = 8;

/** Exact reasons for a prediction: what each rating of the user adds to it. */
export function WhyThisMovie() {
  const data = useData();
  const naming = useNaming();
  const user = useAppState(shownUser);
  const movie = useAppState(selectedMovie);
  const view = useModelAnswer('reasons', user === undefined ? undefined : { user, movie, count: COUNT })?.value;
  return (
    <>
      <h3>And why this one?</h3>
      <p>
        A <Movies>{naming.movie}’s</Movies> prediction is linear in the ratings of the user: solve their equations with
        letters instead of numbers, and each rating gets a weight. So the reasons for a recommendation need no guessing.
        They are exact, and they add up.
      </p>
      <Cell
        id="reasons"
        summary={data && view && summarise(data, view, naming)}
        code={[{ file: 'als/reasons.ts' }, { file: 'trainer/worker/answers/reasons.ts' }]}
        caption={`What each training rating of the user adds to the prediction (solid) or takes from it (hollow), the weightiest first. Choose another ${naming.movie}, in the picker or in a list above, and see its reasons.`}
      >
        {data === undefined || view === undefined ? (
          <Waiting narrow={440} wide={400} />
        ) : (
          <ReasonsView data={data} view={view} />
        )}
      </Cell>
      {data !== undefined && view !== undefined && <ReasonsText data={data} view={view} />}
    </>
  );
}

interface ReasonsProps {
  readonly data: DataInfo;
  readonly view: Reasons;
}

function ReasonsView({ data: { userIds, movieIds }, view }: ReasonsProps) {
  const select = useSelect();
  const { Movie, stars, nameOf } = useNaming();
  const { user, movie, reasons, rest, base, predicted } = view;
  return (
    <>
      <div className={styles.pickers}>
        <SelectionPicker side="users" label="User to give reasons to, by id" ids={userIds} value={userIds[user]!} />
        <SelectionPicker
          side="movies"
          label={`${Movie} to give reasons for, by id`}
          ids={movieIds}
          value={movieIds[movie]!}
        />
      </div>
      <ReasonBars
        label={`Why ${nameOf('movies', movieIds[movie]!)} is predicted ${formatStars(predicted)} ${stars} for ${nameOf('users', userIds[user]!)}`}
        reasons={reasons.map((reason) => ({ ...reason, movieId: movieIds[reason.movie]! }))}
        {...{ rest, base, predicted }}
        onSelect={(movieId) => {
          select({ movieId });
        }}
      />
    </>
  );
}

function ReasonsText({ data: { userIds, facts }, view }: ReasonsProps) {
  const { movie, movies, star, stars, headOf } = useNaming();
  const { user, reasons, rest, against, base, predicted, shown } = view;
  const ratings = reasons.length + rest.count;
  if (ratings === 0) return <p>This user has no rating to train on, and so there is no reason to give.</p>;
  return (
    <p>
      <UserLink id={userIds[user]!}>{headOf('users', userIds[user]!)}</UserLink> has{' '}
      <Quantity name="reasons-ratings">{formatCount(ratings)}</Quantity> training {ratings === 1 ? 'rating' : 'ratings'}
      ; <Against {...{ ratings, against }} /> against this {movie}.{' '}
      {ratings === 1 ? 'It makes' : 'All of them, for and against, make'}{' '}
      <Quantity name="reasons-predicted">{formatStars(predicted)}</Quantity> {stars}
      {base !== undefined && ', together with mean and bias'}.
      {formatStars(predicted) !== formatStars(shown) && (
        <>
          {' '}
          The lists above say <Quantity name="reasons-shown">{formatStars(shown)}</Quantity>: the {movies} moved once
          more after this user was solved, and reasons are given for the user solved again.
        </>
      )}{' '}
      {facts.counts[0]!.rating > 0
        ? `A rating of one ${star} can still add to a prediction: all ratings are positive, and so even a bad one counts up from zero.`
        : 'Ratings count from zero, not from the user’s mean: one above zero can add to a prediction although it is a bad one for this user.'}
    </p>
  );
}

/** Of how many ratings how many speak against a movie. */
export function Against({ ratings, against }: { readonly ratings: number; readonly against: number }) {
  if (ratings === 1) return against === 1 ? 'it speaks' : 'it does not speak';
  if (against === 0) return 'none of them speaks';
  return (
    <>
      <Quantity name="reasons-against">{formatCount(against)}</Quantity> of them {against === 1 ? 'speaks' : 'speak'}
    </>
  );
}

function summarise(
  { userIds, movieIds }: DataInfo,
  { user, movie, reasons, predicted }: Reasons,
  { nameOf, stars }: Naming,
): string {
  const first = reasons[0];
  const most =
    first === undefined
      ? ''
      : ` The weightiest is their rating of ${nameOf('movies', movieIds[first.movie]!)}, with ${formatStars(first.contribution)} ${stars}.`;
  return `The ratings of ${nameOf('users', userIds[user]!)} add up to ${formatStars(predicted)} ${stars} for ${nameOf('movies', movieIds[movie]!)}.${most}`;
}
