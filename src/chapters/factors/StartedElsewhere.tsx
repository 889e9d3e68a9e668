import { useAppState } from '../../store/context';
import { formatError } from '../../ui/format';
import type { Run } from '../../store/state';
import { Quantity } from '../notebook/Quantity';

/** What another start did to the error, where the last two runs differ in nothing else. */
export function StartedElsewhere() {
  const run = useAppState((state) => state.run);
  const previous = useAppState((state) => state.previousRun);
  if (run?.evaluation === undefined || previous?.evaluation === undefined) return null;
  if (!differOnlyInStart(run, previous)) return null;
  const before = formatError(previous.evaluation.heldOut.rmse);
  const after = formatError(run.evaluation.heldOut.rmse);
  return (
    <span data-testid="started-elsewhere">
      You just did: held-out RMSE was <Quantity name="factors-error-before">{before}</Quantity>,{' '}
      {before === after ? (
        'and to three decimals it still is.'
      ) : (
        <>
          and now it is <Quantity name="factors-error-after">{after}</Quantity>.
        </>
      )}
    </span>
  );
}

function differOnlyInStart({ settings: a }: Run, { settings: b }: Run): boolean {
  const names = Object.keys(a) as (keyof typeof a)[];
  return names.every((name) => (a[name] === b[name]) === (name !== 'seed'));
}
