import { useNaming } from '../../figures/naming';
import { BIAS_DAMPING } from '../../als/baselines';
import { Formula } from '../../ui/Formula';
import { Chapter } from '../notebook/Chapter';
import { Quantity } from '../notebook/Quantity';
import { Movies, Users } from '../notebook/references';
import { Calibration } from './Calibration';
import { AtItsWord, Extremes, ToldApart } from './CalibrationSentences';
import { Goals } from './Goals';
import { Metrics } from './Metrics';
import { ResidualSentences, Residuals } from './Residuals';
import { Evenness, RowsAndCells } from './RowsAndCells';
import { SeenCells } from './SeenCells';
import { useErrors } from './useErrors';
import { VerdictText } from './VerdictText';

export function EvaluationChapter() {
  return (
    <Chapter id="evaluation">
      <Measures />
      <Baselines />
      <Evaluation />
      <NotSaid />
    </Chapter>
  );
}

function Evaluation() {
  const { movie } = useNaming();
  const errors = useErrors();
  const view = errors?.view;
  if (errors?.evaluation.heldOut.count === 0) {
    return (
      <p>
        No held-out rating of this file can be predicted: of each one the user or the {movie} has no training rating. So
        there is nothing to measure.
      </p>
    );
  }
  return (
    <>
      <Metrics errors={errors} />
      {errors !== undefined && (
        <>
          <VerdictText errors={errors} />
          {view !== undefined && <SeenCells view={view} />}
          <Evenness errors={errors} />
          <RowsAndCells errors={errors} />
        </>
      )}
      <h3>Spoil it, then mend it</h3>
      <Goals errors={errors} />
      <h3>How the errors are spread</h3>
      <p>
        One number for {tellRoughly(errors?.evaluation.heldOut.count)} errors hides most of them. Here they are spread
        out, as rating minus prediction: at zero the prediction is right, to the left it is too high, to the right too
        low. If the two shapes are alike, the model treats a new rating as it treats an old one. If the training errors
        huddle about zero and the held-out ones do not, it has been given the answers.
      </p>
      <Residuals errors={errors} />
      {view !== undefined && <ResidualSentences view={view} notable={errors!.notable} />}
      <h3>A prediction and its rating</h3>
      <p>
        Where do the errors come from? Put prediction and rating side by side, once for each rating and once for each
        prediction.
      </p>
      <Calibration errors={errors} />
      {view !== undefined && (
        <>
          <Extremes view={view} notable={errors!.notable} />
          <ToldApart view={view} notable={errors!.notable} />
          <AtItsWord view={view} notable={errors!.notable} />
        </>
      )}
    </>
  );
}

/** How many, in words. */
function tellRoughly(count = 1e4): string {
  const words = ['dozens', 'hundreds', 'thousands', 'tens of thousands', 'hundreds of thousands', 'millions'];
  const power = Math.min(words.length, Math.floor(Math.log10(Math.max(10, count))));
  return count < 24 ? 'several' : `${words[power - 1]} of`;
}

function Measures() {
  const { star, stars } = useNaming();
  return (
    <>
      <p>
        Take <Formula tex="n" /> ratings, subtract from each what the model predicted, and you have as many errors. Two
        numbers sum them up:
      </p>
      <Formula
        block
        tex={String.raw`\text{RMSE} = \sqrt{\frac1n \sum \bigl(r_{ui} - \hat r_{ui}\bigr)^2} \qquad \text{MAE} = \frac1n \sum \bigl|r_{ui} - \hat r_{ui}\bigr|`}
        narrowTex={String.raw`\begin{aligned}\text{RMSE} &= \sqrt{\frac1n \sum \bigl(r_{ui} - \hat r_{ui}\bigr)^2} \\ \text{MAE} &= \frac1n \sum \bigl|r_{ui} - \hat r_{ui}\bigr|\end{aligned}`}
      />
      <p>
        The mean absolute error, MAE, is what it says: by how many {stars} a prediction is off on average. The root mean
        squared error, RMSE, squares before it averages, so that a large error counts for more than several small ones.
        Both are in {stars}. At 0 every prediction is right; at 0.5 they are off by about half a {star}, at 1 by about a
        whole one.
      </p>
      <p>
        Four predictions that are each off by 1 {star} have an MAE of 1 and an RMSE of 1. If three are right and the
        fourth is off by 4 {stars}, the MAE is still 1, and the RMSE is 2. So the RMSE is never below the MAE, and the
        more it exceeds it, the more unevenly the errors are spread.
      </p>
    </>
  );
}

function Baselines() {
  const { movie, movies } = useNaming();
  return (
    <>
      <p>
        Is an RMSE of 0.9 good? That depends on what can be had without any effort. So ALS stands in the table beside
        four predictors that have no factors: one answers every question with the mean of all ratings; one with the mean
        of the <Users>user</Users> who asks; one with the mean of the <Movies>{movie}</Movies> that is asked about; and
        one adds to the mean of all ratings what this <Users>user</Users> usually gives above it and what this{' '}
        <Movies>{movie}</Movies> usually gets above it:
      </p>
      <Formula block tex={String.raw`\hat r_{ui} = \mu + \users{b_u} + \movies{b_i}`} />
      <p>
        The biases <Formula tex={String.raw`\users{b_u}`} /> and <Formula tex={String.raw`\movies{b_i}`} /> are fitted
        together: each is what its <i>n</i> ratings have in all above the rest of the formula, divided by <i>n</i> +{' '}
        <Quantity name="bias-damping">{BIAS_DAMPING}</Quantity>. So those of users and {movies} with few ratings are
        held back towards zero.
      </p>
    </>
  );
}

function NotSaid() {
  const { movies } = useNaming();
  return (
    <>
      <h3>What these numbers do not say</h3>
      <p>
        They ask about ratings that somebody gave. A recommender is judged by the few {movies} at the top of its list,
        most of which have no rating to compare with. Precision says which share of the movies in a list of N are ones
        the <Users>user</Users> likes, recall which share of the ones they like are in it, and NDCG also looks at the
        order, so that a hit in first place counts for more than one in tenth. A lower RMSE often goes with a better
        list, but it does not promise one.
      </p>
    </>
  );
}
