import type { SweepPoint } from '../../../figures/parameters/ErrorSweep';
import { formatError } from '../../../ui/format';

/** The numbers of a sweep. */
export function SweepTable({ label, points }: { readonly label: string; readonly points: readonly SweepPoint[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col" className="number">
            Training RMSE
          </th>
          <th scope="col" className="number">
            Held-out RMSE
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ value, training, heldOut }) => (
          <tr key={value}>
            <th scope="row">{value}</th>
            <td className="number">{formatError(training)}</td>
            <td className="number">{formatError(heldOut)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
