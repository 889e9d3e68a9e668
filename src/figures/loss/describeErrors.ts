import { formatError } from '../../ui/format';

interface Errors {
  readonly training: number;
  /** NaN where there is nothing to measure on. */
  readonly heldOut: number;
}

/** Within a sentence: training RMSE 0.622, held-out RMSE 0.924 */
export function describeErrors({ training, heldOut }: Errors): string {
  const known = Number.isFinite(heldOut) ? `held-out RMSE ${formatError(heldOut)}` : 'no held-out rating to predict';
  return `training RMSE ${formatError(training)}, ${known}`;
}
