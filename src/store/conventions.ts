import { equivalentLambda } from '../als/conventions';
import type { Weighting } from '../als/engine';
import { clampToBounds, type Settings, specOf } from '../trainer/shared/settings';
import { loadedData } from './select';
import type { State } from './state';

/**
 * Settings that go over to a convention with the λ that weighs a row of average length as the λ in use does, as far as the
 * bounds let it. Before the data is there λ stays as it is.
 */
export function settingsIn(weighting: Weighting, state: State): Pick<Settings, 'weighting' | 'lambda'> {
  const { settings, run } = state;
  const facts = loadedData(state)?.facts;
  if (weighting === settings.weighting || facts === undefined || run === undefined) {
    return { weighting, lambda: settings.lambda };
  }
  const size = { users: facts.users, movies: facts.movies, cells: run.split.trainingCells };
  const lambda = equivalentLambda(settings.lambda, weighting, size);
  return { weighting, lambda: clampToBounds(lambda, specOf('lambda', { weighting })) };
}
