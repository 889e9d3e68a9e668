import type { SweepPoint } from '../../../figures/parameters/ErrorSweep';
import { formatError } from '../../../ui/format';
import { NumberTable } from '../../../ui/NumberTable';

/** The numbers of a sweep. */
export function SweepTable({ label, points }: { readonly label: string; readonly points: readonly SweepPoint[] }) {
  return (
    <NumberTable
      columns={[label, 'Training RMSE', 'Held-out RMSE']}
      rows={points.map(({ value, training, heldOut }) => [String(value), formatError(training), formatError(heldOut)])}
    />
  );
}
