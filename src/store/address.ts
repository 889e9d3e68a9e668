import {
  clampToBounds,
  DEFAULT_SETTINGS,
  MAX_SEED,
  MAX_WORKERS,
  type NumericSetting,
  SETTING_SPECS,
  specOf,
} from '../trainer/shared/settings';
import { type DataName, DEFAULT_RECOMMENDATIONS, MAX_RECOMMENDATIONS, type Place } from './state';

/** Those that every link has. */
const NUMERIC_SETTINGS: readonly NumericSetting[] = ['rank', 'lambda', 'iterations'];

/** The query of a link to this place. Settings are all written out, so that a link outlives a change of defaults. */
export function formatPlace({ settings, selection, recommendations, data }: Place): string {
  const query = new URLSearchParams();
  for (const name of NUMERIC_SETTINGS) query.set(name, String(settings[name]));
  if (settings.weighting !== DEFAULT_SETTINGS.weighting) query.set('weighting', settings.weighting);
  if (settings.biases !== DEFAULT_SETTINGS.biases) query.set('biases', settings.biases ? '1' : '0');
  query.set('seed', String(settings.seed));
  if (settings.startScale !== DEFAULT_SETTINGS.startScale) query.set('start', String(settings.startScale));
  query.set('split', String(settings.splitSeed));
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
      problems.push(`The link asks for ${name} “${text}”, which must be ${values.join(' or ')}. You see ${otherwise}.`);
    }
    return chosen ?? otherwise;
  };
  const weighting = oneOf('weighting', ['plain', 'weighted'], DEFAULT_SETTINGS.weighting);
  const biases = oneOf('biases', ['0', '1'], DEFAULT_SETTINGS.biases ? '1' : '0') === '1';
  const numeric = (name: NumericSetting, key: string = name): number => {
    const text = query.get(key);
    if (text === null) return DEFAULT_SETTINGS[name];
    const spec = specOf(name, { weighting });
    const value = text.trim() === '' ? NaN : Number(text);
    const used = Number.isFinite(value) ? clampToBounds(value, spec) : DEFAULT_SETTINGS[name];
    const isPossible = value >= spec.min && value <= spec.max && (!spec.whole || Number.isInteger(value));
    if (!isPossible) {
      const kind = spec.whole ? 'a whole number' : 'a number';
      problems.push(
        `The link asks for ${spec.label.toLowerCase()} “${text}”, which must be ${kind} from ${spec.min} to ${spec.max}. You see ${used}.`,
      );
    }
    return used;
  };
  const natural = (name: string, max: number, min = 0): number | undefined => {
    const text = query.get(name);
    if (text === null) return undefined;
    if (/^\d{1,10}$/.test(text) && Number(text) <= max && Number(text) >= min) return Number(text);
    const range = min === 0 ? `up to ${max}` : `from ${min} to ${max}`;
    problems.push(`The link asks for ${name} “${text}”, which must be a whole number ${range}. It is left out.`);
    return undefined;
  };

  const nameOfData = (): DataName | undefined => {
    const key = query.get('data');
    if (key === null) return undefined;
    return { key, name: query.get('file') ?? 'another file', ratings: natural('ratings', MAX_SEED) };
  };

  const engine = query.get('engine') ?? DEFAULT_SETTINGS.engine;
  const isEngine = engine === 'fast' || engine === 'readable';
  if (!isEngine) problems.push(`The link asks for engine “${engine}”, which must be fast or readable.`);

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
