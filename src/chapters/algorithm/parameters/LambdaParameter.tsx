import { equivalentLambda } from '../../../als/conventions';
import type { WorkSize } from '../../../als/work';
import { useNaming } from '../../../figures/naming';
import { isError } from '../../../figures/loss/errorScale';
import { ShrinkagePaths } from '../../../figures/parameters/ShrinkagePaths';
import { useModelAnswer } from '../../../store/answers';
import { useApp, useAppState } from '../../../store/context';
import { loadedData, shownUser, shownUserId } from '../../../store/select';
import { changeSettings } from '../../../store/state';
import { specOf } from '../../../trainer/shared/settings';
import { formatCount, formatDigits, formatError, formatStars } from '../../../ui/format';
import { NumberTable } from '../../../ui/NumberTable';
import { Cell } from '../../notebook/Cell';
import { CellLink } from '../../notebook/CellLink';
import { Quantity } from '../../notebook/Quantity';
import { UserLink } from '../../notebook/references';
import { SettingChoice } from '../../notebook/SettingChoice';
import { SettingNumber } from '../../notebook/SettingNumber';
import { useScaleUnit } from '../../notebook/useScaleUnit';
import { Waiting } from '../../notebook/Waiting';
import { SourceLink } from '../../takeaways/SourceLink';
import { SweepCell } from './SweepCell';

/** The most telling first. */
const LAMBDAS = {
  plain: [0.01, 1, 100, 0.1, 10, 3, 30, 0.3, 0.03],
  weighted: [0.001, 0.1, 10, 0.01, 1, 0.3, 3, 0.03, 0.003],
} as const;
/** Evenly spread on the logarithmic axis. */
const gridFrom = (least: number): number[] =>
  Array.from({ length: 33 }, (_, step) => Number((least * 10 ** (step / 8)).toPrecision(3)));
const GRIDS = { plain: gridFrom(0.01), weighted: gridFrom(0.001) } as const;

export function LambdaParameter() {
  const { movies } = useNaming();
  const weighting = useAppState((state) => state.settings.weighting);
  return (
    <>
      <p>
        <b>λ</b>, now <SettingNumber name="lambda" />, is the price of large numbers. Without it a user with fewer
        ratings than factors would have no single best answer, and everyone else an answer that follows every accident
        of their ratings. In the formula, λI adds λ to each diagonal entry of <i>QᵀQ</i>
        {weighting === 'weighted' && (
          <>
            {' '}
            (as you have chosen <CellLink to="convention">λ·n</CellLink>, λ times the number of ratings)
          </>
        )}
        , which makes the system solvable and its answer shorter. <UsualLambdas /> Try{' '}
        <SettingChoice name="lambda" value={0.01} />, <SettingChoice name="lambda" value={0.05} />,{' '}
        <SettingChoice name="lambda" value={0.1} /> and <SettingChoice name="lambda" value={0.5} />, and then go much
        further.
      </p>
      <SweepCell
        name="lambda"
        values={LAMBDAS[weighting]}
        caption="Errors after the last iteration for other λ, rank and iterations as they are. Choose a point to use its λ."
      />
      <p>
        You can see the same trade in a single <span className="users">user</span>. Hold the{' '}
        <span className="movies">{movies}</span> as they are, and solve this one user again under every λ:
      </p>
      <Cell
        id="shrinkage"
        caption={`Above: the errors on this user’s ratings. Below: the length of the vector that describes the user, √(p · p). The ${movies} stay as the model on display has them. Drag across to set λ; then the ${movies} change, too.`}
        code={[{ file: 'trainer/worker/answers/shrinkage.ts', name: 'shrinkUser' }]}
        table={<Table />}
      >
        <Figure />
      </Cell>
      <Reading />
    </>
  );
}

/** Of λ·n: the defaults of Spark’s `mllib.recommendation.ALS.train` and of its `ml.recommendation.ALS`. */
const USUAL = [0.01, 0.1] as const;

/** The values that one reads everywhere, with their convention, and what they stand for in plain λ on these data. */
function UsualLambdas() {
  const facts = useAppState((state) => loadedData(state)?.facts);
  const cells = useAppState((state) => state.run?.split.trainingCells);
  const isKnown = facts !== undefined && cells !== undefined;
  return <UsualLambdasIn size={isKnown ? { users: facts.users, movies: facts.movies, cells } : undefined} />;
}

export function UsualLambdasIn({ size }: { readonly size: WorkSize | undefined }) {
  const [low, high] = USUAL;
  return (
    <>
      The values between {low} and {high} that you will often read are λ·n values: they count once for each rating, as{' '}
      <SourceLink to="zhou2008" /> have it and <SourceLink to="spark" />, whose older and newer interfaces have these
      two as defaults.
      {size !== undefined && (
        <>
          {' '}
          For a row of average length in this file that is{' '}
          <Quantity name="usual-lambda-low">{formatDigits(equivalentLambda(low, 'plain', size))}</Quantity> to{' '}
          <Quantity name="usual-lambda-high">{formatDigits(equivalentLambda(high, 'plain', size))}</Quantity> in plain
          λ.
        </>
      )}
    </>
  );
}

function useShrinkage() {
  const user = useAppState(shownUser);
  const { lambda, weighting } = useAppState((state) => state.settings);
  const lambdas = [...new Set([...GRIDS[weighting], lambda])].sort((a, b) => a - b);
  return useModelAnswer('shrinkage', user === undefined ? undefined : { user, lambdas })?.value;
}

function Figure() {
  const { nameOf } = useNaming();
  const unit = useScaleUnit();
  const { store } = useApp();
  const shrinkage = useShrinkage();
  const { lambda, weighting } = useAppState((state) => state.settings);
  const userId = useAppState(shownUserId);
  if (shrinkage === undefined || userId === undefined) return <Waiting narrow={338} wide={338} />;
  return (
    <ShrinkagePaths
      points={shrinkage.points}
      lambda={lambda}
      bounds={specOf('lambda', { weighting })}
      who={nameOf('users', userId)}
      unit={unit}
      onChange={(next) => {
        changeSettings(store, { lambda: next });
      }}
    />
  );
}

function Table() {
  const shrinkage = useShrinkage();
  return (
    <NumberTable
      columns={['λ', 'Training RMSE', 'Held-out RMSE', 'Length']}
      rows={(shrinkage?.points ?? []).map(({ lambda, training, heldOut, length }) => [
        String(lambda),
        ...[training, heldOut].map((error) => (isError(error) ? formatError(error) : 'none')),
        formatStars(length),
      ])}
    />
  );
}

function Reading() {
  const shrinkage = useShrinkage();
  const userId = useAppState(shownUserId);
  const { lambda, weighting } = useAppState((state) => state.settings);
  const now = shrinkage?.points.find((point) => point.lambda === lambda);
  const most = shrinkage?.points.at(-1);
  if (shrinkage === undefined || userId === undefined || now === undefined || most === undefined) return null;
  return (
    <p>
      With λ = {lambda}, <UserLink id={userId} /> has a vector of length{' '}
      <Quantity name="shrinkage-length">{formatStars(now.length)}</Quantity>
      {lambda < most.lambda && (
        <>
          ; with λ = {most.lambda} it would be <Quantity name="shrinkage-least">{formatStars(most.length)}</Quantity>
        </>
      )}
      .{' '}
      {weighting === 'plain' ? (
        <>
          A penalty pulls hardest on those about whom little is known: this user’s{' '}
          <Quantity name="shrinkage-ratings">{formatCount(shrinkage.ratings)}</Quantity> training ratings pull against
          it, and more of them would pull harder.
        </>
      ) : (
        <>
          This user’s <Quantity name="shrinkage-ratings">{formatCount(shrinkage.ratings)}</Quantity> training ratings
          pull against a penalty that has grown with them.
        </>
      )}
    </p>
  );
}
