import type { EngineData } from '../als/engine';
import { entryCount } from '../als/matrix';
import { seededRandom } from '../als/random';
import { matrixOfPart } from './matrix';
import { PART, partRows } from './parts';
import type { Ratings } from './ratings';
import { selectionSample } from './selectionSample';

export interface SplitOptions {
  /** Share of the rows that training never sees, between 0 and 1. */
  readonly heldOutShare: number;
  readonly splitSeed: number;
}

export interface Split extends EngineData {
  /** Held-out rows whose user or movie has no training row: no model can predict them, so none is measured on them. */
  readonly unpredictable: number;
  /** For each row of the file, 1 where it is held out. */
  readonly isHeldOut: Uint8Array;
}

/** For each row of the file, 1 where it is held out: a seeded random share of all. */
export function heldOutRows(ratings: Ratings, { heldOutShare, splitSeed }: SplitOptions): Uint8Array {
  return selectionSample(ratings.values.length, heldOutCount(ratings, heldOutShare), seededRandom(splitSeed));
}

function heldOutCount({ values }: Ratings, heldOutShare: number): number {
  return Math.round(values.length * heldOutShare);
}

/** Holds rows out. Of training rows that repeat a (user, movie) pair the last is fitted. */
export function split(ratings: Ratings, options: SplitOptions): Split {
  const isHeldOut = heldOutRows(ratings, options);
  const partOf = partRows(ratings, isHeldOut);
  const heldOut = matrixOfPart(ratings, partOf, PART.heldOut);
  return {
    training: matrixOfPart(ratings, partOf, PART.training),
    superseded: matrixOfPart(ratings, partOf, PART.superseded),
    heldOut,
    unpredictable: heldOutCount(ratings, options.heldOutShare) - entryCount(heldOut.byUser),
    isHeldOut,
  };
}
