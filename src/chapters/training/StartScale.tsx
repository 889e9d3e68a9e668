import { objectiveOf } from '../../figures/descent/descent';
import { useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { isTrained } from '../../store/select';
import type { Frame } from '../../trainer/shared/protocol';
import { DEFAULT_SETTINGS, type Settings } from '../../trainer/shared/settings';
import { formatCount, formatDigits, formatError } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { Movies, Users } from '../notebook/references';
import { SettingChoice } from '../notebook/SettingChoice';

/** What the scale of the start does to the model on display, and others to try. */
export function StartScale() {
  const run = useAppState((state) => (isTrained(state) ? state.run : undefined));
  return (
    <p>
      How small is no innocent choice. {run !== undefined && <WhatItLeft settings={run.settings} frames={run.frames} />}{' '}
      Start between 0 and <SettingChoice name="startScale" value={DEFAULT_SETTINGS.startScale} />,{' '}
      <SettingChoice name="startScale" value={0.1} /> or <SettingChoice name="startScale" value={1} />, and compare
      where the same number of iterations leads.
    </p>
  );
}

interface WhatItLeftProps {
  readonly settings: Settings;
  readonly frames: readonly Frame[];
}

/** How the penalty lies on the two sides at the end of a run, how far down it came, and how well it predicts. */
export function WhatItLeft({ settings: { lambda, biases, iterations }, frames }: WhatItLeftProps) {
  const { movies } = useNaming();
  const [ofUsers, ofMovies] = [frames.at(-2), frames.at(-1)];
  if (ofUsers === undefined || ofMovies === undefined) return null;
  const penaltyOf = ({ squaredLength }: Frame): string => {
    const value = lambda * squaredLength;
    return value < 100 ? formatDigits(value) : formatCount(value);
  };
  return (
    <>
      In the run on this page, after {iterations === 1 ? 'its one iteration' : `${iterations} iterations`},{' '}
      <Quantity name="penalty-of-users">{penaltyOf(ofUsers)}</Quantity> of the penalty lies on the <Users>users</Users>{' '}
      and <Quantity name="penalty-of-movies">{penaltyOf(ofMovies)}</Quantity> on the <Movies>{movies}</Movies>, and the
      objective has come down to <Quantity name="objective-last">{formatCount(objectiveOf(ofMovies))}</Quantity>.
      {/* A bias is no factor, and its penalty has no other side to be in balance with. */}
      {!biases &&
        ' At its minimum both sides would bear the same penalty; from a lopsided start ALS evens them out only slowly.'}
      {Number.isFinite(ofMovies.heldOutRmse) && (
        <>
          {' '}
          A lower objective need not predict better: look at the held-out RMSE too, now{' '}
          <Quantity name="final-held-out-rmse">{formatError(ofMovies.heldOutRmse)}</Quantity>.
        </>
      )}
    </>
  );
}
