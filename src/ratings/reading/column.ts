import { MAX_MALFORMED_SHARE } from './collector';
import { MAX_ID } from './numbers';
import type { IdKind } from './reading';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const INTEGER = /^(0|[1-9]\d*)$/;
const DATE = /^\d{4}-\d\d?-\d\d?\b|^\d\d?\/\d\d?\/\d{4}\b|^\d\d?:\d\d/;
/** Shares of fields that make a column what they are: some lines may be malformed. */
const MOST = 0.9;
const ALL_BUT_MALFORMED = 1 - MAX_MALFORMED_SHARE;
/** The scale of ratings: from −100 to 100, in at most so many steps. */
const WIDEST = 100;
const MOST_STEPS = 21;
/** Seconds since 1970, from 1992 to 2096. */
const EARLIEST_TIME = 7e8;
const LATEST_TIME = 4e9;

/** What a column looks like in the first records. */
export interface Column {
  readonly ids: IdKind;
  readonly isEmpty: boolean;
  readonly isNumeric: boolean;
  /** Numbers on a short scale, or with fractions on one. */
  readonly isLikeRatings: boolean;
  /** Equal values all follow each other, as they do in a column by which the file is sorted. */
  readonly isGrouped: boolean;
  readonly isTime: boolean;
  readonly hasFractions: boolean;
  readonly max: number;
}

export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

export function describeColumn(fields: readonly string[]): Column {
  const texts = fields.filter((text) => text !== '');
  const isNumeric = holdsFor(texts, MOST, isNumber);
  const numbers = isNumeric ? texts.filter(isNumber).map(Number) : [];
  const min = numbers.reduce((least, number) => Math.min(least, number), Infinity);
  const max = numbers.reduce((most, number) => Math.max(most, number), -Infinity);
  const hasFractions = numbers.some((number) => !Number.isInteger(number));
  const steps = new Set(texts).size;
  const changes = texts.filter((text, i) => i > 0 && text !== texts[i - 1]).length;
  return {
    ids: holdsFor(texts, ALL_BUT_MALFORMED, isId) ? 'integers' : 'text',
    isEmpty: texts.length === 0,
    isNumeric,
    isLikeRatings: isNumeric && min >= -WIDEST && max <= WIDEST && (hasFractions || steps <= MOST_STEPS),
    isGrouped: changes === steps - 1,
    isTime: isNumeric ? min >= EARLIEST_TIME && max <= LATEST_TIME : holdsFor(texts, MOST, isDate),
    hasFractions,
    max,
  };
}

function holdsFor(texts: readonly string[], share: number, test: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(test).length >= share * texts.length;
}

function isId(text: string): boolean {
  return INTEGER.test(text) && Number(text) <= MAX_ID;
}

function isDate(text: string): boolean {
  return DATE.test(text);
}
