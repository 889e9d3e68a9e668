import { type Naming, useNaming, wordsOf } from '../../figures/naming';
import { describePenalty, penaltySymbol } from '../../figures/penalty';
import { SolveFigure } from '../../figures/solve/SolveFigure';
import { partAt, progressAt, type SolvePart } from '../../figures/solve/steps';
import { sizeOf, type SolveSystem } from '../../figures/solve/system';
import { otherSide, type Side } from '../../als/matrix';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { ModelAnswer, SolveView } from '../../trainer/shared/questions';
import { Choices } from '../../ui/Choices';
import { formatCount, formatPower, formatRated, formatStars } from '../../ui/format';
import { Slider } from '../../ui/Slider';
import { useDark } from '../../ui/useMedia';
import { momentOf } from '../notebook/momentOf';
import { Movies, Users } from '../notebook/references';
import { SelectionPicker } from '../notebook/SelectionPicker';
import { BeforeAndAfterSolve } from './BeforeAndAfterSolve';
import styles from './Microscope.module.css';
import { sumsAt } from './sumsAt';
import { useSolveSteps } from './useSolveSteps';

interface MicroscopeViewProps {
  readonly info: DataInfo;
  readonly side: Side;
  /** Of the row that is looked at. */
  readonly id: number;
  /** Whether no half-step has solved this side yet. */
  readonly isStart: boolean;
  readonly answer: ModelAnswer<SolveView> | undefined;
  /** The row's factors before this half-step, where they are known. */
  readonly vectorBefore: Float32Array | undefined;
  readonly onSide: (side: Side) => void;
}

/** Whose solve it is, and the solve. */
export function MicroscopeView({ info, side, id, isStart, answer, vectorBefore, onSide }: MicroscopeViewProps) {
  const naming = useNaming();
  const words = wordsOf(side, naming);
  return (
    <div className={styles.microscope}>
      <div className={styles.pickers}>
        <Choices
          label="Whose solve to look at"
          name="microscope-side"
          value={side}
          choices={[
            { value: 'users', label: <Users>A user</Users> },
            { value: 'movies', label: <Movies>A {naming.movie}</Movies> },
          ]}
          onChange={onSide}
        />
        <SelectionPicker
          side={side}
          label={`Choose whose solve to see, by ${words.one} id`}
          ids={side === 'users' ? info.userIds : info.movieIds}
          value={id}
        />
      </div>
      <div className={styles.room}>
        {isStart && (
          <p className={styles.words}>
            At this half-step the {words.many} have not been solved yet
            {side === 'users' ? ': all their factors are zero' : ': they stand at their random start'}. Go on by a
            half-step in the controls.
          </p>
        )}
        {answer !== undefined && <Solve key={side} {...{ info, answer, vectorBefore }} />}
      </div>
    </div>
  );
}

type SolveProps = Pick<MicroscopeViewProps, 'info' | 'vectorBefore'> & { readonly answer: ModelAnswer<SolveView> };

function Solve({ info, answer, vectorBefore }: SolveProps) {
  const naming = useNaming();
  const system = systemOf(info, answer);
  const steps = useSolveSteps(sizeOf(system));
  const dark = useDark();
  const { counts } = info.facts;
  const [lowest, highest] = [counts[0]!.rating, counts.at(-1)!.rating];
  const { hasBiases } = answer.value;
  const { step, last, isPlaying } = steps;
  const { part } = partAt(step, sizeOf(system));
  const said = sayStep(system, step, answer, naming);
  return (
    <>
      <div className={styles.controls}>
        <div className={styles.buttons}>
          {!steps.isStill && (
            <button type="button" className={styles.main} onClick={isPlaying ? steps.pause : steps.play}>
              {isPlaying ? 'Pause' : 'Play'}
            </button>
          )}
          <button type="button" aria-disabled={step === 0} onClick={() => steps.go(0)}>
            Clear
          </button>
          <button type="button" aria-disabled={step === 0} onClick={() => steps.go(step - 1)}>
            Back
          </button>
          <button type="button" aria-disabled={step === last} onClick={() => steps.go(step + 1)}>
            Step
          </button>
          <button type="button" className={styles.part} aria-disabled={step === last} onClick={steps.finishPart}>
            {part === 'ridge' ? `Add ${penaltySymbol(system)}` : PART_ENDS[part]}
          </button>
        </div>
        <Slider
          label="Step of the solve"
          value={step}
          valueText={`${step} of ${last}: ${said}`}
          bounds={{ min: 0, max: last, whole: true, scale: 'linear' }}
          onChange={steps.go}
        />
      </div>
      {hasBiases && (
        <p className={styles.words}>
          Here <i>r</i> is what the mean and both biases leave of each rating. The {wordsOf(system.side, naming).one}’s
          own bias was solved in the same step, as one unknown more; with its value in place, these are the equations of
          the factors. It is in place in the table below, too, before the solve and after it.
        </p>
      )}
      <p className={styles.words} data-testid="solve-step">
        {said}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {isPlaying ? '' : said}
      </p>
      <SolveFigure
        {...{ system, step, dark }}
        sums={sumsAt(system, progressAt(step, sizeOf(system)))}
        ratingRange={hasBiases ? [lowest - highest, highest - lowest] : [lowest, highest]}
      />
      <BeforeAndAfterSolve system={system} before={vectorBefore} after={step === last ? system.x : undefined} />
    </>
  );
}

/** What the button to the end of a part does. */
const PART_ENDS: Readonly<Record<Exclude<SolvePart, 'ridge'>, string>> = {
  add: 'Add all',
  factor: 'All of L',
  forward: 'All of y',
  back: 'All of x',
  check: 'Check',
};

function systemOf(info: DataInfo, { rank, value }: ModelAnswer<SolveView>): SolveSystem {
  const { side, row, columns } = value;
  const [ids, others] = side === 'users' ? [info.userIds, info.movieIds] : [info.movieIds, info.userIds];
  return { ...value, rank, id: ids[row]!, ids: Array.from(columns, (column) => others[column]!) };
}

/** What the last step did. */
function sayStep(
  system: SolveSystem,
  step: number,
  { halfStep, value }: ModelAnswer<SolveView>,
  { nameOf }: Naming,
): string {
  const { count, ids, rank, side } = system;
  const size = sizeOf(system);
  const { part, end } = partAt(step - 1, size);
  const letter = side === 'users' ? 'p' : 'q';
  if (step === 0) return `Nothing is added yet: A and b are zero.`;
  switch (part) {
    case 'add': {
      if (step > ids.length) return `The other ${formatCount(count - ids.length)} rows are added at once.`;
      const name = nameOf(otherSide(side), ids[step - 1]!);
      return `Row ${formatCount(step)} of ${formatCount(count)}, ${name}: q qᵀ goes into A, ${(system.hasBiases ? formatStars : formatRated)(system.ratings[step - 1]!)} q into b.`;
    }
    case 'ridge':
      return `${describePenalty(system)} is added to the diagonal of A. Now there is exactly one solution.`;
    case 'factor':
      return `A = L Lᵀ: row ${rank - (end - step)} of L, each entry from those above it and to its left.`;
    case 'forward':
      return `L y = b, from the top down: y[${rank - (end - step)}].`;
    case 'back':
      return `Lᵀ x = y, from the bottom up: x[${end - step + 1}].`;
    case 'check':
      return `Done: x is the new ${letter}. It misses by |A x − b| / |b| = ${formatPower(system.residual)}; the engine has stored ${tellStored(value)} (${momentOf(halfStep)}).`;
  }
}

function tellStored({ x, stored }: SolveView): string {
  const apart = x.reduce((most, value, i) => Math.max(most, Math.abs(value - stored[i]!)), 0);
  return apart === 0 ? 'the same, bit for bit' : `the same up to ${formatPower(apart)}`;
}
