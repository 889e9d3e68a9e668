import type { Run } from '../../store/state';
import type { Settings } from '../../trainer/shared/settings';
import { formatError } from '../../ui/format';

interface End {
  readonly settings: Settings;
  readonly heldOut: number;
}

export interface Compared {
  readonly before: End;
  readonly after: End;
  /** To three decimals, as the reader sees them. */
  readonly verdict: 'lower' | 'higher' | 'same';
}

/** Two runs that differ in their convention or their biases, λ apart, and in nothing else; undefined for others. */
export function compareRuns(before: Run | undefined, after: Run | undefined): Compared | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [a, b] = [before.settings, after.settings];
  const isSwitched = a.weighting !== b.weighting || a.biases !== b.biases;
  const alike: readonly (keyof Settings)[] = ['rank', 'iterations', 'seed', 'startScale', 'splitSeed', 'heldOutShare'];
  if (!isSwitched || alike.some((name) => a[name] !== b[name])) return undefined;
  if (a.weighting === b.weighting && a.lambda !== b.lambda) return undefined;
  const [was, is] = [before.frames.at(-1)!.heldOutRmse, after.frames.at(-1)!.heldOutRmse];
  if (Number.isNaN(was) || Number.isNaN(is)) return undefined;
  const verdict = formatError(was) === formatError(is) ? 'same' : is < was ? 'lower' : 'higher';
  return { before: { settings: a, heldOut: was }, after: { settings: b, heldOut: is }, verdict };
}
