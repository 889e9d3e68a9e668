import { useId, useState } from 'react';
import { type Naming, useNaming } from '../../figures/naming';
import { describePenalty } from '../../figures/penalty';
import { TermFormula } from '../../figures/update/TermFormula';
import { useAppState } from '../../store/context';
import type { DataInfo } from '../../trainer/shared/protocol';
import type { ModelAnswer, UserUpdate } from '../../trainer/shared/questions';
import { formatPower, formatStars } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { SelectionPicker } from '../notebook/SelectionPicker';
import { useData } from '../notebook/useData';
import { Waiting } from '../notebook/Waiting';
import styles from './UpdateCell.module.css';
import { UpdatePanel } from './UpdatePanel';
import { updateLines, type UpdateTerm } from './updateTerms';

interface UpdateCellProps {
  /** The update of the user on display; undefined until there is a model. */
  readonly answer: ModelAnswer<UserUpdate> | undefined;
}

export function UpdateCell({ answer }: UpdateCellProps) {
  const info = useData();
  const naming = useNaming();
  const shown = info !== undefined && answer !== undefined ? { info, answer } : undefined;
  return (
    <Cell
      id="update"
      summary={shown && summarise(shown.info, shown.answer, naming)}
      table={shown && <UpdateTable answer={shown.answer} />}
      code={[
        { file: 'als/als.ts', name: 'normalEquations' },
        { file: 'als/cholesky.ts', name: 'choleskySolve' },
        { file: 'trainer/worker/answers/update.ts' },
      ]}
      caption={`The update of one user with the live numbers; it follows the controls. Point at a term to see what it stands for; press it, or walk the terms with the arrow keys, and it stays. The vector is solved from the ${naming.movie} factors on display. An iteration ends with the ${naming.movies}, so the one the model has stored for this user belongs to the ${naming.movies} of a half-step earlier.`}
    >
      {shown === undefined ? <Waiting narrow={640} wide={480} /> : <Update {...shown} />}
    </Cell>
  );
}

interface UpdateProps {
  readonly info: DataInfo;
  readonly answer: ModelAnswer<UserUpdate>;
}

function Update({ info, answer: { rank, value: view } }: UpdateProps) {
  const naming = useNaming();
  const [chosen, setChosen] = useState<UpdateTerm>('solution');
  const [pointed, setPointed] = useState<UpdateTerm>();
  const term = pointed ?? chosen;
  const panelId = useId();
  const weighting = useAppState((state) => state.run?.settings.weighting ?? 'plain');
  const { counts } = info.facts;
  const userId = info.userIds[view.user]!;
  return (
    <div className={styles.update}>
      <div className={styles.picker}>
        <SelectionPicker
          side="users"
          label="Choose whose update to see, by user id"
          ids={info.userIds}
          value={userId}
        />
      </div>
      <TermFormula
        label="Terms of the update"
        lines={updateLines(weighting, naming)}
        {...{ chosen, pointed, panelId }}
        onChoose={setChosen}
        onPoint={setPointed}
      />
      <div id={panelId} role="region" aria-label="What the term stands for" className={styles.panel}>
        <UpdatePanel
          {...{ term, view, rank, userId }}
          movieIds={Array.from(view.movies, (movie) => info.movieIds[movie]!)}
          movies={info.movieIds.length}
          ratingRange={[counts[0]!.rating, counts.at(-1)!.rating]}
        />
      </div>
    </div>
  );
}

function UpdateTable({ answer }: { readonly answer: ModelAnswer<UserUpdate> }) {
  const { A, b, solution } = answer.value;
  return (
    <NumberTable
      columns={['Factor', 'Diagonal of A', 'b', 'p']}
      rows={Array.from(solution, (value, factor) => [
        String(factor + 1),
        ...[A[factor * (solution.length + 1)]!, b[factor]!, value].map(formatStars),
      ])}
    />
  );
}

function summarise(info: DataInfo, { rank, value }: ModelAnswer<UserUpdate>, { headOf }: Naming): string {
  const { count, residual } = value;
  const equations = rank === 1 ? '1 equation' : `${rank} equations`;
  return `${headOf('users', info.userIds[value.user]!)} has ${count} training ${count === 1 ? 'rating' : 'ratings'}. With ${describePenalty(value)} they give ${equations} for as many factors, and the solution misses the right-hand side by ${formatPower(residual)}.`;
}
