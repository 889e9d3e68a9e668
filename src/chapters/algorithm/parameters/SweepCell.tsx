import type { ReactNode } from 'react';
import { isError } from '../../../figures/loss/errorScale';
import { ErrorSweep } from '../../../figures/parameters/ErrorSweep';
import { useApp, useAppState } from '../../../store/context';
import { heldOutBaseline } from '../../../store/select';
import { changeSettings } from '../../../store/state';
import { SETTING_SPECS, specOf } from '../../../trainer/shared/settings';
import { formatError } from '../../../ui/format';
import { Cell } from '../../notebook/Cell';
import { useData } from '../../notebook/useData';
import { Waiting } from '../../notebook/Waiting';
import { SweepTable } from './SweepTable';
import type { Sweep } from './useSweep';
import { useSweep } from './useSweep';

interface SweepCellProps {
  readonly name: 'rank' | 'lambda';
  readonly values: readonly number[];
  readonly caption: ReactNode;
}

/** How the errors depend on one setting. Its trainings are made while the reader looks. */
export function SweepCell({ name, values, caption }: SweepCellProps) {
  return (
    <Cell
      id={name}
      caption={caption}
      code={[{ file: 'store/explorer.ts' }, { file: 'figures/parameters/ErrorSweep.tsx' }]}
      table={<Table name={name} values={values} />}
    >
      <Figure name={name} values={values} />
    </Cell>
  );
}

type Which = Pick<SweepCellProps, 'name' | 'values'>;

function Figure({ name, values }: Which) {
  const { store } = useApp();
  const data = useData();
  const current = useAppState((state) => state.settings[name]);
  const baseline = useAppState((state) => heldOutBaseline(state.run));
  const sweep = useSweep(name, values);
  const weighting = useAppState((state) => state.settings.weighting);
  const { label, symbol, min, max } = specOf(name, { weighting });
  if (data === undefined) return <Waiting narrow={274} wide={274} />;
  return (
    <>
      <ErrorSweep
        label={label}
        symbol={symbol}
        range={[min, max]}
        {...sweep}
        current={current}
        baseline={baseline}
        onChange={(value) => {
          changeSettings(store, { [name]: value });
        }}
      />
      <p className="visually-hidden">{summarise(label, sweep)}</p>
    </>
  );
}

function Table({ name, values }: Which) {
  const { points } = useSweep(name, values);
  return <SweepTable label={SETTING_SPECS[name].label} points={points} />;
}

function summarise(label: string, { points }: Sweep): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const goes = `From ${label.toLowerCase()} ${first.value} to ${last.value}, training RMSE goes from ${formatError(first.training)} to ${formatError(last.training)}`;
  const best = points.reduce((a, b) => (b.heldOut < a.heldOut ? b : a));
  return isError(best.heldOut)
    ? `${goes}; held-out RMSE is lowest at ${best.value}, with ${formatError(best.heldOut)}.`
    : `${goes}; there is no held-out rating to predict.`;
}
