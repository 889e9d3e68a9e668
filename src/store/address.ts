import {
  type Bounds,
  clampToBounds,
  DEFAULT_SETTINGS,
  HELD_OUT_SHARE,
  MAX_SEED,
  MAX_WORKERS,
  type NumericSetting,
  SETTING_SPECS,
  specOf,
} from '../trainer/shared/settings';
import { brief } from './brief';
import { type DataName, DEFAULT_RECOMMENDATIONS, MAX_RECOMMENDATIONS, type Place } from './state';

const NUMERIC_SETTINGS: readonly NumericSetting[] = ['rank', 'lambda', 'iterations'];

/**
 * The query of a link to this place. The settings that decide the numbers are all written out, so that a link outlives a
 * change of defaults; engine and workers, which decide only how long it takes, where they are not the defaults.
 */
export function formatPlace({ settings, selection, recommendations, data }: Place): string {
  const query = new URLSearchParams();
  for (const name of NUMERIC_SETTINGS) query.set(name, String(settings[name]));
  query.set('weighting', settings.weighting);
  query.set('biases', settings.biases ? '1' : '0');
  query.set('seed', String(settings.seed));
  query.set('start', String(settings.startScale));
  query.set('split', String(settings.splitSeed));
  query.set('heldout', String(settings.heldOutShare));
  if (settings.engine !== DEFAULT_SETTINGS.engine) query.set('engine', settings.engine);
  if (settings.workers !== DEFAULT_SETTINGS.workers) query.set('workers', String(settings.workers));
  if (selection.userId !== undefined) query.set('user', String(selection.userId));
  if (selection.movieId !== undefined) query.set('movie', String(selection.movieId));
  if (selection.factor !== undefined) query.set('factor', String(selection.factor + 1));
  if (selection.halfStep !== undefined) query.set('halfstep', String(selection.halfStep));
  if (recommendations !== DEFAULT_RECOMMENDATIONS) query.set('top', String(recommendations));
  if (data !== undefined) {
    query.set('data', data.key);
    query.set('file', data.name);
    if (data.ratings !== undefined) query.set('ratings', String(data.ratings));
  }
  return `?${query.toString()}`;
}

/** Reads a link's query. What is missing gets its default; what makes no sense too, and `problems` says so. */
export function parsePlace(queryText: string): Place & { readonly problems: readonly string[] } {
  const query = new URLSearchParams(queryText);
  const problems: string[] = [];

  const oneOf = <T extends string>(name: string, values: readonly [T, T], otherwise: T): T => {
    const text = query.get(name) ?? otherwise;
    const chosen = values.find((value) => value === text);
    if (chosen === undefined) {
      problems.push(
        `The link asks for ${name} “${brief(text)}”, which must be ${values.join(' or ')}. You see ${otherwise}.`,
      );
    }
    return chosen ?? otherwise;
  };
  const weighting = oneOf('weighting', ['plain', 'weighted'], DEFAULT_SETTINGS.weighting);
  const biases = oneOf('biases', ['0', '1'], DEFAULT_SETTINGS.biases ? '1' : '0') === '1';
  const bounded = (name: string, label: string, bounds: Bounds, otherwise: number): number => {
    const text = query.get(name);
    if (text === null) return otherwise;
    const value = text.trim() === '' ? NaN : Number(text);
    const used = Number.isFinite(value) ? clampToBounds(value, bounds) : otherwise;
    const isPossible = value >= bounds.min && value <= bounds.max && (!bounds.whole || Number.isInteger(value));
    if (!isPossible) {
      const kind = bounds.whole ? 'a whole number' : 'a number';
      problems.push(
        `The link asks for ${label} “${brief(text)}”, which must be ${kind} from ${bounds.min} to ${bounds.max}. You see ${used}.`,
      );
    }
    return used;
  };
  const numeric = (name: NumericSetting, key: string = name): number => {
    const spec = specOf(name, { weighting });
    return bounded(key, spec.label.toLowerCase(), spec, DEFAULT_SETTINGS[name]);
  };
  const natural = (name: string, max: number, min = 0): number | undefined => {
    const text = query.get(name);
    if (text === null) return undefined;
    if (/^\d{1,10}$/.test(text) && Number(text) <= max && Number(text) >= min) return Number(text);
    const range = min === 0 ? `up to ${max}` : `from ${min} to ${max}`;
    problems.push(`The link asks for ${name} “${brief(text)}”, which must be a whole number ${range}. It is left out.`);
    return undefined;
  };

  const nameOfData = (): DataName | undefined => {
    const key = query.get('data');
    if (key === null) return undefined;
    return { key, name: query.get('file') ?? 'another file', ratings: natural('ratings', MAX_SEED) };
  };

  const engine = query.get('engine') ?? DEFAULT_SETTINGS.engine;
  const isEngine = engine === 'fast' || engine === 'readable';
  if (!isEngine) problems.push(`The link asks for engine “${brief(engine)}”, which must be fast or readable.`);

  return {
    settings: {
      ...DEFAULT_SETTINGS,
      rank: numeric('rank'),
      lambda: numeric('lambda'),
      weighting,
      biases,
      iterations: numeric('iterations'),
      seed: natural('seed', MAX_SEED) ?? DEFAULT_SETTINGS.seed,
      startScale: numeric('startScale', 'start'),
      splitSeed: natural('split', MAX_SEED) ?? DEFAULT_SETTINGS.splitSeed,
      heldOutShare: bounded('heldout', 'held-out share', HELD_OUT_SHARE, DEFAULT_SETTINGS.heldOutShare),
      engine: isEngine ? engine : DEFAULT_SETTINGS.engine,
      workers: natural('workers', MAX_WORKERS) ?? DEFAULT_SETTINGS.workers,
    },
    selection: {
      userId: natural('user', MAX_SEED),
      movieId: natural('movie', MAX_SEED),
      factor: decrement(natural('factor', SETTING_SPECS.rank.max, 1)),
      halfStep: natural('halfstep', 2 * SETTING_SPECS.iterations.max),
    },
    recommendations: natural('top', MAX_RECOMMENDATIONS, 1) ?? DEFAULT_RECOMMENDATIONS,
    data: nameOfData(),
    problems,
  };
}

/** A link counts factors from 1. */
function decrement(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value - 1;
}
