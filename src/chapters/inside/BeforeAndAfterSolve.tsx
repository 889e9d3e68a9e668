import { type Factors, otherSide } from '../../als/matrix';
import { Named } from '../../figures/Named';
import { useNaming, wordsOf } from '../../figures/naming';
import { penaltySymbol } from '../../figures/penalty';
import { sumOfSquares } from '../../als/objective';
import { predict } from '../../als/predict';
import type { SolveSystem } from '../../figures/solve/system';
import { formatCount, formatError, formatRated, formatSigned, formatStars } from '../../ui/format';
import { useRovingFocus } from '../../ui/useRovingFocus';
import { UnrollLink } from '../notebook/UnrollLink';
import styles from './Microscope.module.css';

/** So many ratings are listed; the sums are over all. */
const LISTED = 30;

/** As they stand in the table. */
interface Measures {
  readonly rmse: string;
  /** What the solve makes least: squared errors and penalty. */
  readonly objective: string;
}

interface BeforeAndAfterSolveProps {
  readonly system: SolveSystem;
  /** The vector before the solve, and the one it has made; undefined where they are not known (yet). */
  readonly before: Factors | undefined;
  readonly after: Factors | undefined;
}

/** Every rating of one solve beside its prediction with the old vector and with the new one. */
export function BeforeAndAfterSolve({ system, before, after }: BeforeAndAfterSolveProps) {
  const { side, id, ids, ratings, rank, fixed, count, hasBiases } = system;
  const roving = useRovingFocus(Math.min(LISTED, ids.length));
  const naming = useNaming();
  if (ids.length === 0) return null;
  const other = otherSide(side);
  const predictions = (vector: Factors | undefined): number[] | undefined =>
    vector && ids.map((_, row) => predict(vector, fixed, rank, 0, row));
  const [old, fresh] = [predictions(before), predictions(after)];
  const measures = (values: readonly number[] | undefined, vector: Factors | undefined): Measures | undefined => {
    if (values === undefined || vector === undefined) return undefined;
    const squaredErrors = values.reduce((sum, value, row) => sum + (value - ratings[row]!) ** 2, 0);
    return {
      rmse: formatError(Math.sqrt(squaredErrors / ids.length)),
      objective: formatStars(squaredErrors + system.ridge * sumOfSquares(vector)),
    };
  };
  const [was, is] = [measures(old, before), measures(fresh, after)];
  const isWhole = count === ids.length;
  const told = (values: readonly number[] | undefined, row: number) =>
    values === undefined ? '–' : formatStars(values[row]!);
  const error = (values: readonly number[] | undefined, row: number) =>
    values === undefined ? '–' : formatSigned(values[row]! - ratings[row]!);
  return (
    <>
      <div className={styles.scroll} role="region" aria-label="Predictions before and after the solve">
        <table data-testid="before-after-solve">
          <thead>
            <tr>
              <th scope="col">{wordsOf(other, naming).One}</th>
              <th scope="col" className="number">
                {hasBiases ? 'Left' : 'Rated'}
              </th>
              <th scope="col" className="number">
                Before
              </th>
              <th scope="col" className="number">
                <span className={styles.error}>error</span>
              </th>
              <th scope="col" className="number">
                After
              </th>
              <th scope="col" className="number">
                <span className={styles.error}>error</span>
              </th>
            </tr>
          </thead>
          <tbody onKeyDown={roving.onKeyDown}>
            <tr className={styles.total}>
              <th scope="row">RMSE{count > ids.length ? ` of ${formatCount(ids.length)}` : ''}</th>
              <td />
              <td className="number">{was?.rmse ?? '–'}</td>
              <td />
              <td className="number">{is?.rmse ?? '–'}</td>
              <td />
            </tr>
            {isWhole && (
              <tr className={styles.total}>
                <th scope="row">
                  Σ error² + {penaltySymbol(system)}|{side === 'users' ? 'p' : 'q'}|²
                </th>
                <td />
                <td className="number">{was?.objective ?? '–'}</td>
                <td />
                <td className="number">{is?.objective ?? '–'}</td>
                <td />
              </tr>
            )}
            {ids.slice(0, LISTED).map((otherId, row) => (
              <tr key={otherId}>
                <td className={styles.name}>
                  <UnrollLink
                    {...(side === 'users' ? { userId: id, movieId: otherId } : { userId: otherId, movieId: id })}
                    {...roving.item(row)}
                  >
                    <span className={other}>
                      <Named side={other} id={otherId} />
                    </span>
                  </UnrollLink>
                </td>
                <td className="number">{(hasBiases ? formatStars : formatRated)(ratings[row]!)}</td>
                <td className="number">{told(old, row)}</td>
                <td className={`number ${styles.error}`}>{error(old, row)}</td>
                <td className="number">{told(fresh, row)}</td>
                <td className={`number ${styles.error}`}>{error(fresh, row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {count > LISTED && (
          <p className={styles.error}>
            and {formatCount(count - LISTED)} more, which the sums above{' '}
            {count > ids.length ? 'count in part' : 'include'}
          </p>
        )}
      </div>
      {isWhole && was !== undefined && is !== undefined && <WhatFell {...{ was, is }} />}
    </>
  );
}

/** Why a solve that has found the minimum may leave a larger error. */
export function WhatFell({ was, is }: { readonly was: Measures; readonly is: Measures }) {
  const isHigher = Number(is.rmse) > Number(was.rmse);
  if (was.objective === is.objective) return null;
  return (
    <p className={styles.words} data-testid="what-fell">
      {isHigher
        ? `The RMSE has risen, and still this is the best there is: what a solve makes least is the sum of squared errors and penalty, which went from ${was.objective} to ${is.objective}. A shorter vector was worth the larger errors.`
        : `The sum that a solve makes least, squared errors and penalty, went from ${was.objective} to ${is.objective}.`}
    </p>
  );
}
