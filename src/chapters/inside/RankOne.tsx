import { type Naming, useNaming } from '../../figures/naming';
import { useContext } from 'react';
import { bestSlope, errorsOfSlope, lineThroughOrigin } from '../../als/rankOne';
import { describePenalty, penaltySymbol, penaltyTerm } from '../../figures/penalty';
import { LineThroughOrigin } from '../../figures/rankOne/LineThroughOrigin';
import { useModelAnswer } from '../../store/answers';
import { InView, useAppState } from '../../store/context';
import { shownUser } from '../../store/select';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { RankOneView } from '../../trainer/shared/questions';
import { formatCount, formatStars } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { Quantity } from '../notebook/Quantity';
import { Movies, Users } from '../notebook/references';
import { SelectionPicker } from '../notebook/SelectionPicker';
import { SettingNumber } from '../notebook/SettingNumber';
import { useData } from '../notebook/useData';
import { Waiting } from '../notebook/Waiting';
import styles from './RankOne.module.css';
import { useSlope } from './useSlope';

/** With one factor a solve is a line through the origin, which one can turn by hand. */
export function RankOne() {
  const info = useData();
  const naming = useNaming();
  const user = useAppState(shownUser);
  const isWeighted = useAppState(({ settings }) => settings.weighting === 'weighted');
  const { seed, startScale, iterations } = useAppState(({ run, settings }) => run?.settings ?? settings);
  // Where nobody looks, no model is trained aside.
  const inView = useContext(InView);
  const answer = useModelAnswer(
    'rankOne',
    inView && user !== undefined ? { user, seed, startScale, iterations } : undefined,
  );
  const view = answer?.value;
  return (
    <>
      <h3>With one factor, a line</h3>
      <p>
        Take one factor only, and <i>A</i> shrinks to a single number. A <Users>user</Users> is then the slope <i>p</i>{' '}
        of a line through the origin: the rating they give a <Movies>{naming.movie}</Movies> is <i>p</i> times its{' '}
        <i>q</i>. Each rating wants the line to pass through it, and the more it is missed by, the more it pulls, for
        errors count squared. λ = <SettingNumber name="lambda" />
        {isWeighted && ', once for each rating,'} is a spring that pulls the line level. Turn it yourself before you let
        it be solved.
      </p>
      <Cell
        id="rank-one"
        summary={info && view && summarise(info, view, naming)}
        table={info && view && <RatedTable info={info} view={view} />}
        code={[
          { file: 'als/rankOne.ts' },
          { file: 'trainer/worker/answers/rankOne.ts' },
          { file: 'figures/rankOne/LineThroughOrigin.tsx' },
        ]}
        caption={`The training ratings of one user against the single factor of their ${naming.movies}. Drag the line, or turn it with the arrow keys. The area of a square is one squared error; the bar below adds them all up, with the energy of the spring behind them.`}
      >
        {info === undefined || view === undefined ? (
          <Waiting narrow={520} wide={480} />
        ) : (
          <Turn info={info} view={view} />
        )}
      </Cell>
      {view !== undefined && view.ratings.length > 0 && <Slope view={view} />}
    </>
  );
}

function Turn({ info, view }: { readonly info: DataInfo; readonly view: RankOneView }) {
  const { factors, ratings, ridge, user, leavesBiases } = view;
  const { movies, nameOf } = useNaming();
  const line = lineThroughOrigin(factors, ratings);
  const best = bestSlope(line, ridge);
  const { slope, isSolved, hold, solve } = useSlope(best, user);
  const id = info.userIds[user]!;
  return (
    <div className={styles.rankOne}>
      <div className={styles.controls}>
        <SelectionPicker side="users" label="Choose whose line to turn, by user id" ids={info.userIds} value={id} />
        <button type="button" className={styles.main} aria-disabled={isSolved} onClick={solve}>
          Solve
        </button>
        <span className={styles.from}>
          {view.isModel
            ? `The ${movies} are those of the model on display.`
            : `The ${movies} are those of a model with one factor${leavesBiases ? ' and no biases' : ''}, trained aside.`}
        </span>
      </div>
      {ratings.length === 0 ? (
        <p className={styles.none}>No rating of this user is in the training part: the line lies level.</p>
      ) : (
        <LineThroughOrigin
          who={nameOf('users', id)}
          {...{ factors, ratings, ridge, best, slope }}
          symbol={penaltySymbol(view)}
          errors={errorsOfSlope(line, slope)}
          least={errorsOfSlope(line, best) + ridge * best * best}
          onChange={hold}
        />
      )}
    </div>
  );
}

/** The minimum in numbers, and how much of it is the spring's doing. */
function Slope({ view }: { readonly view: RankOneView }) {
  const { factors, ratings, ridge, isWeighted } = view;
  const line = lineThroughOrigin(factors, ratings);
  const best = bestSlope(line, ridge);
  const free = bestSlope(line, 0);
  return (
    <p>
      The minimum needs no search: <i>p</i> = Σ <i>q r</i> / (Σ <i>q</i>² + {penaltySymbol(view)}) ={' '}
      <Quantity name="rank-one-covariance">{formatStars(line.covariance)}</Quantity> / (
      <Quantity name="rank-one-squares">{formatStars(line.squares)}</Quantity> + {penaltyTerm(view)}) ={' '}
      <Quantity name="rank-one-slope">{formatStars(best)}</Quantity>. Without the spring it would be{' '}
      <Quantity name="rank-one-free-slope">{formatStars(free)}</Quantity>.{' '}
      {ridge < 0.05 * line.squares
        ? `This spring hardly shows: ${isWeighted ? 'beside Σ q², λn' : 'beside so many ratings λ'} is a small number. Make it larger and watch.`
        : 'This spring shows: the line is less steep than the ratings want it.'}{' '}
      With more factors nothing else happens, only with a matrix where the one number Σ <i>q</i>² stood.
    </p>
  );
}

/** A table of so many ratings is long enough. */
const LISTED = 500;

function RatedTable({ info, view }: { readonly info: DataInfo; readonly view: RankOneView }) {
  const { Movie, idOf, titleOf } = useNaming();
  const nameInTable = (id: number): string => {
    const title = titleOf('movies', id);
    return title === undefined ? idOf('movies', id) : `${title}, ${idOf('movies', id)}`;
  };
  const best = bestSlope(lineThroughOrigin(view.factors, view.ratings), view.ridge);
  return (
    <NumberTable
      columns={[Movie, 'q', 'Rating', 'p q, solved']}
      rows={Array.from(view.movies.subarray(0, LISTED), (movie, at) => [
        nameInTable(info.movieIds[movie]!),
        formatStars(view.factors[at]!),
        String(view.ratings[at]),
        formatStars(best * view.factors[at]!),
      ])}
    />
  );
}

function summarise(info: DataInfo, view: RankOneView, { headOf }: Naming): string {
  const { user, factors, ratings, ridge } = view;
  const line = lineThroughOrigin(factors, ratings);
  const best = bestSlope(line, ridge);
  const count = `${formatCount(ratings.length)} training ${ratings.length === 1 ? 'rating' : 'ratings'}`;
  return `${headOf('users', info.userIds[user]!)}: ${count}. At ${describePenalty(view)} the line is best at a slope of ${formatStars(best)}, where the squared errors are ${formatStars(errorsOfSlope(line, best))} and the penalty is ${formatStars(ridge * best * best)}.`;
}
