import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RatingSet } from '../../../src/als/engine';
import { entryCount, type Side, type SparseRows } from '../../../src/als/matrix';
import { indexRatings, type Ratings } from '../../../src/ratings/ratings';
import { split } from '../../../src/ratings/split';
import { sameBytes } from '../../fixtures/bytes';
import { chiSquare, chiSquareRange } from '../../fixtures/chiSquare';
import { tried } from '../../fixtures/properties';
import { anyColumns, columnsOf } from '../../fixtures/ratingColumns';
import { lawRatings } from '../../fixtures/law';
import { trainingRows } from '../../fixtures/trainingRows';

const SETS: readonly RatingSet[] = ['training', 'superseded', 'heldOut'];

/** A row as one number: ratings are quarters between −100 and 100, movie numbers below 4096. */
function keyOf(user: number, movie: number, rating: number): number {
  return cellKey(user, movie) * 1024 + 4 * rating + 400;
}

function cellKey(user: number, movie: number): number {
  return user * 4096 + movie;
}

/** The keys of all rows of a side, sorted, to compare what is in them whatever their order. */
function listed({ offsets, columns, values }: SparseRows, side: Side = 'users'): Float64Array {
  const keys: number[] = [];
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) {
      const [user, movie] = side === 'users' ? [row, columns[entry]!] : [columns[entry]!, row];
      keys.push(keyOf(user, movie, values[entry]!));
    }
  }
  return Float64Array.from(keys).sort();
}

function chosen({ users, movies, values }: Ratings, isChosen: (row: number) => boolean): Float64Array {
  const rows = [...values.keys()].filter(isChosen);
  return Float64Array.from(rows, (row) => keyOf(users[row]!, movies[row]!, values[row]!)).sort();
}

describe('splitting the file drawn by the law', () => {
  const options = { heldOutShare: 0.2, splitSeed: 42 };
  const parts = split(lawRatings, options);

  it('keeps 387,648 rows for training and holds 96,912 out', () => {
    expect(entryCount(parts.training.byUser) + entryCount(parts.superseded.byUser)).toBe(387_648);
    expect(entryCount(parts.heldOut.byUser) + parts.unpredictable).toBe(96_912);
    expect(parts.isHeldOut).toHaveLength(484_560);
    expect(parts.isHeldOut.reduce((sum, flag) => sum + flag, 0)).toBe(96_912);
  });

  it('puts every row into one part and none into both', () => {
    expect(parts.unpredictable).toBe(0);
    const training = chosen(lawRatings, (row) => parts.isHeldOut[row] === 0);
    const heldOut = chosen(lawRatings, (row) => parts.isHeldOut[row] === 1);
    expect(sameBytes(listed(trainingRows(parts)), training)).toBe(true);
    expect(sameBytes(listed(parts.heldOut.byUser), heldOut)).toBe(true);
  });

  it('is the same for the same seed and another for another', () => {
    expect(sameBytes(split(lawRatings, options).isHeldOut, parts.isHeldOut)).toBe(true);
    const other = split(lawRatings, { heldOutShare: 0.2, splitSeed: 43 }).isHeldOut;
    const common = other.reduce((sum, flag, row) => sum + (flag & parts.isHeldOut[row]!), 0);
    // Two independent fifths share a fifth of a fifth.
    expect(Math.abs(common / 484_560 - 0.04)).toBeLessThan(0.002);
  });

  it('holds out evenly over the file', () => {
    const counts = new Array<number>(40).fill(0);
    parts.isHeldOut.forEach((flag, row) => (counts[Math.floor((row * 40) / 484_560)]! += flag));
    // Drawn without replacement, the counts vary by (1 − share) of what chance alone would give.
    const [low, high] = chiSquareRange(39);
    expect(chiSquare(counts) / 0.8).toBeGreaterThan(low);
    expect(chiSquare(counts) / 0.8).toBeLessThan(high);
  });

  it('has fewer training cells than training rows, for duplicates fall together', () => {
    const cells = new Set(
      lawRatings.users
        .map((user, row) => cellKey(user, lawRatings.movies[row]!))
        .filter((_, row) => {
          return parts.isHeldOut[row] === 0;
        }),
    );
    expect(cells.size).toBeLessThan(387_648);
    expect(entryCount(parts.training.byUser)).toBe(cells.size);
    expect(entryCount(parts.training.byMovie)).toBe(cells.size);
  });
});

describe('splitting any file', () => {
  it('measures the held-out rows whose user and movie are known, and counts the rest as unpredictable', () => {
    const anyShare = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
    fc.assert(
      fc.property(anyColumns, anyShare, fc.nat(), (columns, heldOutShare, splitSeed) => {
        const ratings = indexRatings(columns);
        const parts = split(ratings, { heldOutShare, splitSeed });
        const { heldOut, unpredictable, isHeldOut } = parts;
        const total = ratings.values.length;
        const isTraining = (row: number): boolean => isHeldOut[row] === 0;
        const trainingNumbers = [...ratings.values.keys()].filter(isTraining);
        const users = new Set(trainingNumbers.map((row) => ratings.users[row]));
        const movies = new Set(trainingNumbers.map((row) => ratings.movies[row]));
        const isPredictable = (row: number): boolean =>
          !isTraining(row) && users.has(ratings.users[row]) && movies.has(ratings.movies[row]);

        expect(total - trainingNumbers.length).toBe(Math.round(total * heldOutShare));
        expect(listed(trainingRows(parts))).toEqual(chosen(ratings, isTraining));
        expect(listed(heldOut.byUser)).toEqual(chosen(ratings, isPredictable));
        const sizes = SETS.map((set) => entryCount(parts[set].byUser));
        expect(sizes.reduce((sum, size) => sum + size) + unpredictable).toBe(total);
        for (const set of SETS) expect(listed(parts[set].byMovie, 'movies')).toEqual(listed(parts[set].byUser));
      }),
      tried(150),
    );
  });

  it('lets the last training duplicate of the file win, whatever is held out', () => {
    const repeated = indexRatings(columnsOf(...Array.from({ length: 50 }, (_, i) => [1, 1, i + 1] as const)));
    for (let splitSeed = 0; splitSeed < 10; splitSeed++) {
      const { training, superseded, isHeldOut } = split(repeated, { heldOutShare: 0.5, splitSeed });
      expect(training.byUser.values).toEqual(Float32Array.of(isHeldOut.lastIndexOf(0) + 1));
      expect(entryCount(superseded.byUser)).toBe(24);
    }
  });

  it('keeps all rows for training when none is to be held out', () => {
    const ratings = indexRatings(columnsOf([1, 1, 5], [1, 1, 4], [2, 1, 3]));
    const parts = split(ratings, { heldOutShare: 0, splitSeed: 1 });
    expect(SETS.map((set) => entryCount(parts[set].byUser))).toEqual([2, 1, 0]);
    expect(parts.unpredictable).toBe(0);
  });
});
