import { flopPerIteration } from '../als/work';
import type { Settings } from '../trainer/shared/settings';
import { loadedData, msPerIteration, unknowns } from './select';
import type { State } from './state';

/** A training that would take longer is not made unasked, in ms. */
export const PATIENCE = 60_000;

/** Whether a training may be made unasked. */
export function isQuick(settings: Settings, state: State, patience = PATIENCE): boolean {
  const ms = expectedMs(settings, state);
  return ms !== undefined && ms <= patience;
}

/** How long a training will take, by one of a rank as near as there is; undefined before anything has trained. */
export function expectedMs(settings: Settings, state: State): number | undefined {
  const { rank, iterations, engine } = settings;
  const facts = loadedData(state)?.facts;
  const { run } = state;
  if (facts === undefined || run === undefined) return undefined;
  const size = { users: facts.users, movies: facts.movies, cells: run.split.trainingCells };
  const ownTime = run.settings.engine === engine ? { [run.settings.rank]: msPerIteration(run) } : {};
  const times = { ...ownTime, ...state.explorationTimes[engine] };
  const nearest = Object.entries(times).reduce<{ rank: number; ms: number } | undefined>((best, [key, ms]) => {
    const distance = (of: number): number => Math.abs(Math.log(of / rank));
    return best === undefined || distance(Number(key)) < distance(best.rank) ? { rank: Number(key), ms } : best;
  }, undefined);
  if (nearest === undefined) return undefined;
  return (iterations * nearest.ms * flopPerIteration(size, unknowns(settings))) / flopPerIteration(size, nearest.rank);
}
