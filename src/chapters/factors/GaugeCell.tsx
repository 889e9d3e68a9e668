import { useNaming, wordsOf } from '../../figures/naming';
import { RotationDial } from '../../figures/gauge/RotationDial';
import { HeatMatrix } from '../../figures/update/HeatMatrix';
import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import type { Axes } from '../../trainer/shared/axes';
import { Choices } from '../../ui/Choices';
import { formatCount, formatPower } from '../../ui/format';
import { useDark } from '../../ui/useMedia';
import { Cell } from '../notebook/Cell';
import { useData } from '../notebook/useData';
import { Waiting } from '../notebook/Waiting';
import styles from './GaugeCell.module.css';
import type { AxesControl } from './useAxes';

const KINDS = [
  { value: 'trained', label: 'As trained' },
  { value: 'turned', label: 'Turned' },
  { value: 'own', label: 'The model’s own' },
] as const;
const ROWS = 8;

/** Other axes for the same model: the columns become others, the predictions stay. */
export function GaugeCell({ control }: { readonly control: AxesControl }) {
  const view = useModelAnswer('gauge', { axes: control.axes })?.value;
  const { stars } = useNaming();
  return (
    <Cell
      id="gauge"
      summary={
        view &&
        `On the axes chosen, no prediction differs by more than ${formatPower(view.largestChange)} ${stars} from what it was; the penalty is ${formatCount(view.penalty.after)} and was ${formatCount(view.penalty.before)}.`
      }
      code={[{ file: 'als/gauge.ts' }, { file: 'trainer/worker/answers/gauge.ts' }]}
      caption={`The first rows of both sides on the axes you choose; the large maps above follow. Turn the dial by dragging it or with the arrow keys: Shift turns farther, Alt less far.${(view?.every ?? 1) > 1 ? ` Changes are looked for in one prediction of ${view!.every}.` : ''}`}
    >
      <div className={styles.controls}>
        <Choices
          label="Axes of the factors"
          name="axes"
          choices={KINDS}
          value={control.kind}
          onChange={control.chooseKind}
        />
        {control.kind === 'turned' && <Turn {...control} />}
      </div>
      <div className={styles.sides}>
        <FirstRows side="users" axes={control.axes} />
        <FirstRows side="movies" axes={control.axes} />
      </div>
      <dl className={styles.changes}>
        <div>
          <dt>Largest change of a prediction</dt>
          <dd data-testid="largest-change">
            {view === undefined ? '–' : `${formatPower(view.largestChange)} ${stars}`}
          </dd>
        </div>
        <div>
          <dt>Penalty, before and now</dt>
          <dd data-testid="penalties">
            {view === undefined ? '–' : `${formatCount(view.penalty.before)}, ${formatCount(view.penalty.after)}`}
          </dd>
        </div>
      </dl>
    </Cell>
  );
}

function Turn({ turn, turnTo }: AxesControl) {
  const rank = useAppState((state) => state.settings.rank);
  if (rank === 1) return <p>One factor spans no plane to turn in.</p>;
  const factors = Array.from({ length: rank }, (_, factor) => factor);
  return (
    <div className={styles.turn}>
      <RotationDial
        label="Angle of the turn"
        degrees={turn.degrees}
        onChange={(degrees) => {
          turnTo({ degrees });
        }}
      />
      <p>
        <FactorSelect
          label="Factor that is turned"
          value={turn.from}
          factors={factors.filter((factor) => factor !== turn.towards)}
          onChange={(from) => {
            turnTo({ from });
          }}
        />{' '}
        is turned towards{' '}
        <FactorSelect
          label="Factor that it is turned towards"
          value={turn.towards}
          factors={factors.filter((factor) => factor !== turn.from)}
          onChange={(towards) => {
            turnTo({ towards });
          }}
        />
      </p>
    </div>
  );
}

interface FactorSelectProps {
  readonly label: string;
  readonly value: number;
  readonly factors: readonly number[];
  readonly onChange: (factor: number) => void;
}

function FactorSelect({ label, value, factors, onChange }: FactorSelectProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        onChange(Number(event.target.value));
      }}
    >
      {!factors.includes(value) && <option value={value}>factor {value + 1} (not there)</option>}
      {factors.map((factor) => (
        <option key={factor} value={factor}>
          factor {factor + 1}
        </option>
      ))}
    </select>
  );
}

function FirstRows({ side, axes }: { readonly side: 'users' | 'movies'; readonly axes: Axes }) {
  const data = useData();
  const naming = useNaming();
  const { many, Many } = wordsOf(side, naming);
  const dark = useDark();
  const answer = useModelAnswer('factors', {
    ...{ side, axes, sortBy: undefined, descending: true, from: 0, count: ROWS, find: undefined },
  });
  if (data === undefined || answer === undefined) return <Waiting narrow={220} wide={220} />;
  const { rank } = answer;
  const { values, rows } = answer.value;
  const ids = side === 'users' ? data.userIds : data.movieIds;
  return (
    <div>
      <p className={`${styles.side} ${side}`}>{Many}</p>
      <HeatMatrix
        label={`The first ${many}, ${rows.length} × ${rank}`}
        rows={rows.length}
        columns={rank}
        values={values}
        rowNames={Array.from(rows, (row) => naming.titleOf(side, ids[row]!) ?? naming.idOf(side, ids[row]!))}
        rowHeight={22}
        dark={dark}
        describe={({ row, column }) => `${naming.nameOf(side, ids[rows[row]!]!)}, factor ${column + 1}`}
      />
    </div>
  );
}
