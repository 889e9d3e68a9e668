import { useNaming, wordsOf } from '../../figures/naming';
import { risesOf, objectiveOf } from '../../figures/descent/descent';
import { DescentChart } from '../../figures/descent/DescentChart';
import { useApp, useAppState } from '../../store/context';
import { goTo, halfStepOnDisplay } from '../../store/transport';
import type { Frame } from '../../trainer/shared/protocol';
import { formatCount, formatError } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { Waiting } from '../notebook/Waiting';

/** The objective in its two terms, half-step by half-step, and the check that it never rises. */
export function DescentCell() {
  const frames = useAppState(({ run }) => run?.frames);
  return (
    <Cell
      id="descent"
      summary={frames && summarise(frames)}
      code={[
        { file: 'als/objective.ts' },
        { file: 'figures/descent/descent.ts' },
        { file: 'figures/descent/DescentChart.tsx' },
      ]}
      caption="Above: what ALS makes small, after each half-step. The lower band: the squared errors over the training ratings. The upper band: the penalty. A check stands below each half-step that did not raise their sum, in the hue of the side that was solved. Below: the error on held-out ratings, which no one promised anything about. Drag, or use the arrow keys, and the whole page goes to that half-step."
      table={frames && <DescentTable frames={frames} />}
    >
      <Descent />
    </Cell>
  );
}

function Descent() {
  const { store } = useApp();
  const run = useAppState((state) => state.run);
  const current = useAppState(halfStepOnDisplay);
  if (run === undefined) return <Waiting narrow={394} wide={394} />;
  return (
    <DescentChart
      steps={run.frames}
      halfSteps={2 * run.settings.iterations}
      current={current}
      onChange={(halfStep) => {
        goTo(store, halfStep);
      }}
    />
  );
}

function summarise(frames: readonly Frame[]): string | undefined {
  const [first, last] = [frames[0], frames.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const rises = risesOf(frames);
  const check =
    rises.length === 0 ? 'It never rose.' : `It rose in ${rises.length} of ${frames.length - 1} half-steps.`;
  return `From half-step 1 to ${last.halfStep} the objective went from ${formatCount(objectiveOf(first))} to ${formatCount(objectiveOf(last))}. ${check}${Number.isFinite(last.heldOutRmse) ? ` The held-out RMSE went from ${formatError(first.heldOutRmse)} to ${formatError(last.heldOutRmse)}.` : ''}`;
}

function DescentTable({ frames }: { readonly frames: readonly Frame[] }) {
  const naming = useNaming();
  return (
    <NumberTable
      columns={['Half-step', 'Solved', 'Squared errors', 'Penalty', 'Objective', 'Held-out RMSE']}
      rows={frames.map((frame) => [
        String(frame.halfStep),
        wordsOf(frame.side, naming).many,
        formatCount(frame.dataTerm),
        formatCount(frame.penalty),
        formatCount(objectiveOf(frame)),
        Number.isFinite(frame.heldOutRmse) ? frame.heldOutRmse.toFixed(4) : '–',
      ])}
    />
  );
}
