import { useNaming } from '../../figures/naming';
import { ratingsPerRow } from '../../als/conventions';
import { useApp, useAppState } from '../../store/context';
import { settingsIn } from '../../store/conventions';
import { isTrained, loadedData, shownUserId } from '../../store/select';
import { changeSettings, type Run } from '../../store/state';
import { specOf } from '../../trainer/shared/settings';
import { formatCount, formatError, formatSigned, formatStars } from '../../ui/format';
import { Formula } from '../../ui/Formula';
import { describePenalty } from '../notebook/describeModel';
import { CellLink } from '../notebook/CellLink';
import { Quantity } from '../notebook/Quantity';
import { Movies, UserLink, Users } from '../notebook/references';
import { SourceLink } from '../takeaways/SourceLink';
import { compareRuns } from './compareRuns';
import { ConventionCell } from './ConventionCell';
import { useConvention } from './useConvention';

/** Why two libraries given the same λ train different models; and what biases add. */
export function Conventions() {
  const { movies } = useNaming();
  return (
    <>
      <h3>The same λ, another model</h3>
      <p>
        Give two libraries the same ratings, the same rank and the same λ, and they may return different models. The
        formulas above add λ once to the system of each row. <SourceLink to="zhou2008" /> add it once for each rating in
        the row, and so does Spark MLlib:
      </p>
      <Formula
        block
        tex={String.raw`\lambda \sum_u \lVert \users{p_u} \rVert^2 \quad\text{or}\quad \lambda \sum_u n_u \lVert \users{p_u} \rVert^2,`}
      />
      <p>
        and the same for <Movies>{movies}</Movies>. What that does is easy to see where all <i>n</i> rated items share
        one vector <i>q</i>. Then the penalty takes <i>λ</i> / (<i>n</i>|<i>q</i>|² + <i>λ</i>) off each prediction,
        which fades as ratings come in. With λ·n in place of λ the <i>n</i> cancels: the share is the same for everyone.
      </p>
      <ConventionCell />
      <Equivalent />
      <Comparison />
      <h3>A level of one’s own</h3>
      <p>
        Libraries also differ in whether the factors must explain everything. With biases (
        <SourceLink to="koren2009" />) a prediction is
      </p>
      <Formula block tex={String.raw`\hat r_{ui} = \mu + \users{b_u} + \movies{b_i} + \users{p_u}\cdot\movies{q_i}.`} />
      <Biases />
    </>
  );
}

/** The λ of the other convention, and a way to train with it. */
function Equivalent() {
  const { store } = useApp();
  const { movies } = useNaming();
  const facts = useAppState((state) => loadedData(state)?.facts);
  const cells = useAppState((state) => state.run?.split.trainingCells);
  const { lambda, weighting } = useAppState((state) => state.settings);
  const other = weighting === 'plain' ? 'weighted' : 'plain';
  const otherLambda = useAppState((state) => settingsIn(other, state).lambda);
  if (facts === undefined || cells === undefined) {
    return <p>What λ of one convention stands for in the other follows from the number of ratings in a row.</p>;
  }
  const average = ratingsPerRow({ users: facts.users, movies: facts.movies, cells });
  const { min, max } = specOf('lambda', { weighting: other });
  const isAtEnd = otherLambda === min || otherLambda === max;
  const name = other === 'plain' ? 'plain λ' : 'λ·n with λ';
  return (
    <p>
      So a λ means nothing without its convention. In this file a row has{' '}
      <Quantity name="ratings-per-row">{formatCount(Math.round(average))}</Quantity> training ratings on average, users
      and {movies} together, 2 × {formatCount(cells)} / ({formatCount(facts.users)} + {formatCount(facts.movies)}). For
      a row of that length {weighting === 'plain' ? 'plain λ' : 'λ·n with λ'} = {lambda} weighs as much as {name} ={' '}
      <Quantity name="equivalent-lambda">{otherLambda}</Quantity>
      {isAtEnd && ', or nearly so: the slider ends there'}.{' '}
      {weighting === 'plain'
        ? 'Shorter rows are then held less, longer ones more.'
        : 'Shorter rows would then be held more, longer ones less.'}{' '}
      It is a start, not a promise: the best λ may lie a few times higher or lower.{' '}
      <button
        type="button"
        onClick={() => {
          changeSettings(store, settingsIn(other, store.getState()));
        }}
      >
        Train with {name} = {otherLambda}
      </button>
    </p>
  );
}

/** What the last change of convention or biases did to the held-out error. */
function Comparison() {
  const run = useAppState((state) => (isTrained(state) ? state.run : undefined));
  const previous = useAppState((state) => state.previousRun);
  const compared = compareRuns(previous, run);
  return (
    <p role="status" data-testid="convention-comparison">
      {compared === undefined ? (
        'Switch, and the held-out error before and after stands here.'
      ) : (
        <>
          You went from {describePenalty(compared.before.settings)} to {describePenalty(compared.after.settings)}. The
          held-out RMSE was <Quantity name="convention-before">{formatError(compared.before.heldOut)}</Quantity> and is{' '}
          <Quantity name="convention-after">{formatError(compared.after.heldOut)}</Quantity>:{' '}
          {compared.verdict === 'same' ? 'no difference that shows' : compared.verdict}.
        </>
      )}
    </p>
  );
}

function Biases() {
  const { movie, movies, stars } = useNaming();
  const convention = useConvention();
  const userId = useAppState(shownUserId);
  const run = useAppState((state) => (isTrained(state) ? state.run : undefined));
  const mean =
    convention === undefined ? null : (
      <>
        , here <Quantity name="training-mean">{formatStars(convention.mean)}</Quantity>
      </>
    );
  return (
    <>
      <p>
        μ is the mean of the training ratings{mean}, and stays. <Formula tex={String.raw`\users{b_u}`} /> says by how
        much a <Users>user</Users> rates above or below it, <Formula tex={String.raw`\movies{b_i}`} /> by how much a{' '}
        <Movies>{movie}</Movies> is rated so. Each is solved with its row’s factors, as one unknown more whose column in
        Q is all ones, from what is left of the ratings when μ and the biases of the other side are taken away. The
        penalty holds for it as for any factor, and each half-step is still an exact minimum.{' '}
        {convention?.biases !== undefined && userId !== undefined && (
          <>
            Now <UserLink id={userId} /> has a bias of{' '}
            <Quantity name="user-bias">{formatSigned(convention.biases.own)}</Quantity> {stars}. The biases of{' '}
            <Users>users</Users> spread by{' '}
            <Quantity name="user-bias-spread">{formatStars(convention.biases.spread.users)}</Quantity> around their
            mean, those of <Movies>{movies}</Movies> by{' '}
            <Quantity name="movie-bias-spread">{formatStars(convention.biases.spread.movies)}</Quantity>.
          </>
        )}
      </p>
      {run !== undefined && <AgainstBiases run={run} />}
    </>
  );
}

/** The model against the baseline that has biases and nothing else. */
function AgainstBiases({ run }: { readonly run: Run }) {
  const baseline = run.split.baselines.bias.rmse;
  const heldOut = run.frames.at(-1)!.heldOutRmse;
  const [withBiases, alone] = [formatError(heldOut), formatError(baseline)];
  if (Number.isNaN(heldOut)) return null;
  if (!run.settings.biases) {
    return (
      <p>
        Biases alone, without a factor, reach <Quantity name="biases-alone">{alone}</Quantity> on held-out ratings; your
        model, which has none, <Quantity name="model-held-out">{withBiases}</Quantity>. Switch them{' '}
        <CellLink to="convention">on</CellLink> and see what factors add to them.
      </p>
    );
  }
  return (
    <p>
      With biases your model reaches <Quantity name="model-held-out">{withBiases}</Quantity> on held-out ratings; the
      biases alone, fitted with a pull of their own and without a factor,{' '}
      <Quantity name="biases-alone">{alone}</Quantity>.{' '}
      {withBiases === alone
        ? 'To three decimals the factors add nothing.'
        : heldOut < baseline
          ? 'What the factors add holds for held-out ratings, too.'
          : 'So the factors do harm: they fit what does not hold for held-out ratings. A larger λ or a smaller rank leaves more to the biases.'}
    </p>
  );
}
