import { type Frame } from '../trainer/shared/protocol';
import { SETTING_SPECS } from '../trainer/shared/settings';
import { type AppStore, changeSettings, notify, type Run } from './state';

/** An iteration that lowers the objective by less than this share of it has settled. */
export const SETTLED_BELOW = 1e-3;

/** The share of the objective that each iteration from the second on took off it. */
export function objectiveGains(frames: readonly Pick<Frame, 'side' | 'dataTerm' | 'penalty'>[]): number[] {
  const objectives = frames.filter(({ side }) => side === 'movies').map(({ dataTerm, penalty }) => dataTerm + penalty);
  return objectives.slice(1).map((objective, index) => 1 - objective / objectives[index]!);
}

/** The first iteration that had settled; undefined where none has yet. */
export function settledAt(frames: readonly Frame[]): number | undefined {
  const index = objectiveGains(frames).findIndex((gain) => gain < SETTLED_BELOW);
  return index < 0 ? undefined : index + 2;
}

/** Trains on until an iteration has settled, or to as many iterations as there may be. */
export function trainUntilSettled(store: AppStore): void {
  changeSettings(store, { iterations: SETTING_SPECS.iterations.max });
  store.setState(({ settings }) => ({ untilSettled: settings }));
}

/** Ends a training that stops by itself where it should: the iterations up to there become those that are asked for. */
export function stopWhereSettled(store: AppStore, { frames, evaluation }: Run): void {
  const { untilSettled, settings } = store.getState();
  // Whoever changes a setting meanwhile wants another training.
  if (untilSettled === undefined || untilSettled !== settings) return;
  const iterations = settledAt(frames);
  if (iterations === undefined && evaluation === undefined) return;
  store.setState({ untilSettled: undefined });
  if (iterations !== undefined) {
    changeSettings(store, { iterations });
  } else {
    notify(store, `After ${settings.iterations} iterations, the most there may be, the objective has not settled.`);
  }
}
