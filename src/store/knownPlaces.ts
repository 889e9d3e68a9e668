import { type Noun, NOUNS } from '../ratings/nouns';
import { formatPlace, parsePlace } from './address';
import type { Place } from './state';
import { readStored, writeStored } from './storage';

const STORAGE_KEY = 'als-explained/places/1';
/** Files whose places are remembered, the ones left last. */
const MOST_FILES = 30;

/** What was on display of a file when the reader left it, and what the reader calls what is rated in it. */
export interface KnownPlace {
  readonly place: Place;
  readonly noun: Noun;
}

/** By the key of a file, the one left last at the end. */
type Stored = readonly (readonly [key: string, query: string, noun: Noun])[];

export function placeKnownOf(key: string): KnownPlace | undefined {
  const entry = stored().find(([file]) => file === key);
  return entry && { place: parsePlace(entry[1]), noun: entry[2] };
}

export function rememberPlace(key: string, { place, noun }: KnownPlace): void {
  const others = stored().filter(([file]) => file !== key);
  writeStored(STORAGE_KEY, [...others.slice(1 - MOST_FILES), [key, formatPlace(place), noun]]);
}

export function forgetPlace(key: string): void {
  writeStored(
    STORAGE_KEY,
    stored().filter(([file]) => file !== key),
  );
}

function stored(): Stored {
  return readStored(STORAGE_KEY, isStored) ?? [];
}

function isStored(value: unknown): value is Stored {
  return (
    Array.isArray(value) &&
    value.every(
      (entry: unknown) =>
        Array.isArray(entry) &&
        typeof entry[0] === 'string' &&
        typeof entry[1] === 'string' &&
        NOUNS.includes(entry[2] as Noun),
    )
  );
}
