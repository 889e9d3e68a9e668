import { errorAxis } from './errorAxis';
import { useNaming } from '../naming';
import type { ErrorMeasures } from '../../als/metrics';
import { formatCount, formatError } from '../../ui/format';
import styles from './ErrorTable.module.css';

export interface MeasuredPredictor {
  readonly label: string;
  readonly kind: 'training' | 'heldOut' | 'baseline';
  readonly measures: ErrorMeasures;
}

interface ErrorTableProps {
  readonly predictors: readonly MeasuredPredictor[];
}

/** RMSE and MAE of each predictor, in figures and as two dots on a common scale; a line carries the held-out RMSE down. */
export function ErrorTable({ predictors }: ErrorTableProps) {
  const { stars } = useNaming();
  const { top, ticks } = errorAxis(predictors.map(({ measures }) => measures.rmse));
  const at = (error: number): string => `${(100 * error) / top}%`;
  const reference = predictors.find(({ kind }) => kind === 'heldOut')?.measures.rmse;
  return (
    <table className={styles.table} data-testid="metrics">
      <thead>
        <tr>
          <th scope="col">Predictor</th>
          <th scope="col" className="number">
            Ratings
          </th>
          <th scope="col" className="number">
            <Mark kind="rmse" /> RMSE
          </th>
          <th scope="col" className="number">
            <Mark kind="mae" /> MAE
          </th>
          <td className={styles.plot} aria-hidden="true">
            <svg>
              {ticks.map((error) => (
                <text key={error} x={at(error)} y="50%" dy="0.35em" textAnchor={error === 0 ? 'start' : 'middle'}>
                  {error}
                </text>
              ))}
              <text x="100%" y="50%" dy="0.35em" textAnchor="end">
                {top} {stars}
              </text>
            </svg>
          </td>
        </tr>
      </thead>
      <tbody>
        {predictors.map(({ label, kind, measures: { count, rmse, mae } }) => (
          <tr key={label} data-kind={kind}>
            <th scope="row">{label}</th>
            <td className="number">{formatCount(count)}</td>
            <td className="number">{formatError(rmse)}</td>
            <td className="number">{formatError(mae)}</td>
            <td className={styles.plot} aria-hidden="true">
              <svg>
                <line className={styles.scale} x1="0%" x2="100%" y1="50%" y2="50%" />
                {reference !== undefined && (
                  <line className={styles.reference} x1={at(reference)} x2={at(reference)} y1="0%" y2="100%" />
                )}
                {Number.isFinite(rmse) && (
                  <>
                    <line className={styles.between} x1={at(mae)} x2={at(rmse)} y1="50%" y2="50%" />
                    <circle className={styles.mae} cx={at(mae)} cy="50%" r={3.5} />
                    <circle className={styles.rmse} cx={at(rmse)} cy="50%" r={4} />
                  </>
                )}
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The dot that stands for a column on the scale. */
function Mark({ kind }: { readonly kind: 'rmse' | 'mae' }) {
  return (
    <svg className={styles.mark} width="8" height="8" aria-hidden="true">
      <circle className={styles[kind]} cx="4" cy="4" r="3.2" />
    </svg>
  );
}
