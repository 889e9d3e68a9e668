import { type Naming, useNaming } from '../../figures/naming';
import { describePenalty } from '../../figures/penalty';
import { type ReactNode, useState } from 'react';
import type { Side } from '../../als/matrix';
import { useModelAnswerAt } from '../../store/answers';
import { useAppState } from '../../store/context';
import { selectedMovie, shownHalfStep, shownUser } from '../../store/select';
import type { DataInfo } from '../../trainer/shared/protocol';
import { TRAINED_AXES } from '../../trainer/shared/axes';
import type { ModelAnswer, SolveView } from '../../trainer/shared/questions';
import { formatCount, formatPower, formatStars } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { SettingNumber } from '../notebook/SettingNumber';
import { Movies, Users } from '../notebook/references';
import { useData } from '../notebook/useData';
import { Waiting } from '../notebook/Waiting';
import { MicroscopeView } from './MicroscopeView';

/** So many rated rows come in full and are added one by one; those beyond them in one step. */
const ROWS = 1000;

/** One solve, slowly: the rated rows add up to a system, which is taken apart and solved. */
export function Microscope() {
  const info = useData();
  const naming = useNaming();
  const [side, setSide] = useState<Side>('users');
  const user = useAppState(shownUser);
  const isWeighted = useAppState(({ settings }) => settings.weighting === 'weighted');
  const movie = useAppState(selectedMovie) ?? 0;
  const row = side === 'users' ? user : movie;
  const halfStep = useAppState((state) => lastOf(side, shownHalfStep(state) ?? state.run?.frames.length));
  const request = row === undefined || !halfStep ? undefined : { side, row, rows: ROWS };
  const answer = useModelAnswerAt('solve', request, halfStep);
  const before = useModelAnswerAt('factors', request && oneRow(side, request.row), halfStep && halfStep - 1);
  const shown = answer?.value.side === side ? answer : undefined;
  const vectorBefore = belongsTo(shown, before) ? before?.value.values : undefined;
  return (
    <>
      <h3>One solve under the microscope</h3>
      <p>
        A half-step is {describeSolves(info)} small solves, one like the other. Here is one of them, slowly. Each rating
        adds the products of its row to <i>A</i> and its multiple to <i>b</i>; λ = <SettingNumber name="lambda" /> goes
        onto the diagonal{isWeighted && ', once for each of them'}; and the rest is school algebra. <i>A</i> becomes a
        triangle times itself, and a triangle is solved row by row: first down, then up.
      </p>
      <Cell
        id="microscope"
        summary={info && shown && summarise(info, shown, naming)}
        table={shown && <SolveTable view={shown.value} />}
        code={[
          { file: 'als/solveTrace.ts' },
          { file: 'als/als.ts', name: 'normalEquations' },
          { file: 'als/cholesky.ts', name: 'choleskySolve' },
          { file: 'trainer/worker/answers/solve.ts' },
          { file: 'figures/solve/explain.ts' },
        ]}
        caption={
          <>
            The last solve of this <Users>user</Users> or <Movies>{naming.movie}</Movies> at or before the half-step on
            display, made again in float64 with everything kept. Play it, or step through it. Point at a number, and the
            numbers it is made of are framed. The table below the systems has what was predicted with the vector before
            this solve and with the one after it, the other side alike.
          </>
        }
      >
        {info === undefined ? (
          <Waiting narrow={1300} wide={1050} />
        ) : (
          <MicroscopeView
            {...{ info, side, vectorBefore }}
            id={side === 'users' ? info.userIds[user ?? 0]! : info.movieIds[movie]!}
            isStart={halfStep === 0}
            answer={halfStep === 0 ? undefined : shown}
            onSide={setSide}
          />
        )}
      </Cell>
    </>
  );
}

/** How many a half-step has. */
function describeSolves(info: DataInfo | undefined): string {
  const rows = Math.max(info?.facts.users ?? Infinity, info?.facts.movies ?? Infinity);
  return rows >= 1000 ? 'thousands of' : formatCount(rows);
}

/** The last half-step of a side, up to one; 0 where there is none. Odd ones solve the users. */
function lastOf(side: Side, halfStep: number | undefined): number | undefined {
  if (halfStep === undefined) return undefined;
  const isOther = (halfStep % 2 === 1) !== (side === 'users');
  return Math.max(0, isOther ? halfStep - 1 : halfStep);
}

function oneRow(side: Side, row: number) {
  return { side, axes: TRAINED_AXES, sortBy: undefined, descending: false, from: row, count: 1, find: undefined };
}

/** Whether two answers are about the same row, one half-step apart in the same run. */
function belongsTo(
  solve: ModelAnswer<SolveView> | undefined,
  before: ModelAnswer<{ readonly from: number }> | undefined,
): boolean {
  if (solve === undefined || before === undefined) return false;
  const isRow = before.value.from === solve.value.row && before.rank === solve.rank;
  return isRow && before.run === solve.run && before.halfStep === solve.halfStep - 1;
}

function SolveTable({ view }: { readonly view: SolveView }): ReactNode {
  const { A, b, L, y, x, stored } = view;
  return (
    <NumberTable
      columns={['Factor', 'Diagonal of A', 'b', 'Diagonal of L', 'y', 'x', 'Stored']}
      rows={Array.from(x, (value, factor) => [
        String(factor + 1),
        ...[
          A[factor * (x.length + 1)]!,
          b[factor]!,
          L[factor * (x.length + 1)]!,
          y[factor]!,
          value,
          stored[factor]!,
        ].map(formatStars),
      ])}
    />
  );
}

function summarise(info: DataInfo, { rank, value }: ModelAnswer<SolveView>, { headOf }: Naming): string {
  const { side, row, count, residual } = value;
  const who = headOf(side, (side === 'users' ? info.userIds : info.movieIds)[row]!);
  const equations = rank === 1 ? '1 equation' : `${rank} equations`;
  return `${who}: ${formatCount(count)} training ${count === 1 ? 'rating' : 'ratings'} and ${describePenalty(value)} add up to ${equations}, solved by Cholesky with a relative residual of ${formatPower(residual)}.`;
}
