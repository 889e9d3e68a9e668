import type { EngineName, Weighting } from '../../als/engine';
import type { SplitOptions } from '../../ratings/split';

/**
 * Everything that decides a model, besides the data. The same settings on the same data give the same bits.
 * The controls, the address bar and the worker all read this file.
 */
export interface Settings {
  readonly rank: number;
  readonly lambda: number;
  /** What λ multiplies: the square of each vector, or that times the number of ratings of its row. */
  readonly weighting: Weighting;
  /** Whether each user and each movie has a bias besides its factors. */
  readonly biases: boolean;
  readonly iterations: number;
  /** Seed of the random start. */
  readonly seed: number;
  /** The movies' factors start between 0 and this. */
  readonly startScale: number;
  /** Seed of the shuffle that decides which rows are held out. */
  readonly splitSeed: number;
  readonly heldOutShare: number;
  readonly engine: EngineName;
  /** How many workers train; 0 for one per core. It changes the time, never the result. */
  readonly workers: number;
}

export const DEFAULT_SETTINGS: Settings = {
  rank: 10,
  lambda: 0.1,
  weighting: 'plain',
  biases: false,
  iterations: 15,
  seed: 1,
  startScale: 0.01,
  splitSeed: 42,
  heldOutShare: 0.2,
  engine: 'fast',
  workers: 0,
};

/** A setting that is a number to choose, by its slider or in the text. */
export type NumericSetting = 'rank' | 'lambda' | 'iterations' | 'startScale';

export interface Bounds {
  readonly min: number;
  readonly max: number;
  /** Whole numbers only, or any number rounded to three significant digits. */
  readonly whole: boolean;
  /** On a logarithmic track a step multiplies, on a linear one it adds. */
  readonly scale: 'linear' | 'logarithmic';
}

export interface SettingSpec extends Bounds {
  readonly label: string;
  readonly symbol: string;
  /** What the setting does, in a sentence for the reader. */
  readonly help: string;
  /** Why it goes no lower, and no higher. */
  readonly whyMin: string;
  readonly whyMax: string;
}

export const SETTING_SPECS: Readonly<Record<NumericSetting, SettingSpec>> = {
  rank: {
    label: 'Rank',
    symbol: 'k',
    min: 1,
    max: 100,
    whole: true,
    scale: 'logarithmic',
    help: 'How many numbers describe each user and each movie.',
    whyMin: 'Without any factor there is no model.',
    whyMax: 'Far more factors than a user has ratings leave nothing to learn.',
  },
  lambda: {
    label: 'Lambda',
    symbol: 'λ',
    min: 0.01,
    max: 100,
    whole: false,
    scale: 'logarithmic',
    help: 'How strongly large factors are penalised.',
    whyMin: 'A smaller penalty would no longer show.',
    whyMax: 'A larger penalty leaves nothing to see.',
  },
  iterations: {
    label: 'Iterations',
    symbol: 'it',
    min: 1,
    max: 100,
    whole: true,
    scale: 'linear',
    help: 'How often both sides are solved, users then movies.',
    whyMin: 'Both sides must be solved once.',
    whyMax: 'By then the training error hardly moves any more.',
  },
  startScale: {
    label: 'Scale of the start',
    symbol: 's',
    min: 0.001,
    max: 10,
    whole: false,
    scale: 'logarithmic',
    help: 'The factors that training starts from are random numbers between 0 and this.',
    whyMin: 'From a smaller start the first half-steps have next to nothing to go by.',
    whyMax: 'A larger start predicts far more than any rating.',
  },
};

const WEIGHTED_LAMBDA: SettingSpec = {
  ...SETTING_SPECS.lambda,
  symbol: 'λ·n',
  min: 0.001,
  max: 10,
  help: 'How strongly large factors are penalised, for each rating of a row.',
};

/** How a setting is chosen, the others being what they are: λ has other bounds where the ratings of a row multiply it. */
export function specOf(name: NumericSetting, { weighting }: Pick<Settings, 'weighting'>): SettingSpec {
  return name === 'lambda' && weighting === 'weighted' ? WEIGHTED_LAMBDA : SETTING_SPECS[name];
}

/** Other settings; where λ has other bounds then, it goes to the nearest value. */
export function changed(settings: Settings, change: Partial<Settings>): Settings {
  const next = { ...settings, ...change };
  return next.weighting === settings.weighting
    ? next
    : { ...next, lambda: clampToBounds(next.lambda, specOf('lambda', next)) };
}

/** Of the rows. With fewer held out chance has too much of a say in their error, with more too few are left to train on. */
export const HELD_OUT_SHARE: Bounds = { min: 0.05, max: 0.5, whole: false, scale: 'linear' };

export const MAX_WORKERS = 8;

/** Seeds are any 32-bit unsigned number. */
export const MAX_SEED = 2 ** 32 - 1;

/** Another random start. */
export function nextSeed(seed: number): number {
  return seed === MAX_SEED ? 0 : seed + 1;
}

/** The nearest value a setting may take. */
export function clampToBounds(value: number, { min, max, whole }: Bounds): number {
  const rounded = whole ? Math.round(value) : Number(value.toPrecision(3));
  return Math.min(max, Math.max(min, rounded));
}

/** What two settings must share for one to continue the training of the other: everything but the iterations. */
export function trajectoryKey(settings: Settings): string {
  const { rank, lambda, weighting, biases, seed, startScale, engine } = settings;
  return [splitKey(settings), engine, rank, lambda, weighting, biases, seed, startScale].join('|');
}

/** What two settings must share for their trainings to end in the same model. */
export function explorationKey(settings: Settings): string {
  return `${trajectoryKey(settings)}|${settings.iterations}`;
}

/** What of the settings decides which rows are held out. */
export function splitOf({ splitSeed, heldOutShare }: Settings): SplitOptions {
  return { splitSeed, heldOutShare };
}

export function splitKey({ splitSeed, heldOutShare }: SplitOptions): string {
  return `${splitSeed}|${heldOutShare}`;
}
