import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, pinnedColumn } from '../../../src/als/biases';
import { SingularSystemError } from '../../../src/als/cholesky';
import type { Engine, EngineData, ModelOptions } from '../../../src/als/engine';
import {
  type Factors,
  otherSide,
  type RatingMatrix,
  rowCount,
  rowsOf,
  type Side,
  type SparseRows,
} from '../../../src/als/matrix';
import { createFastEngine } from '../../../src/kernel/fastEngine';
import { VARIANTS } from '../../fixtures/variants';
import {
  arbitraryData,
  arbitraryOptions,
  engineData,
  iterate,
  KERNELS,
  randomData,
  SIDES,
  solutionRounding,
  sparseRows,
} from './support';

// The kernel cuts many columns into panels of 8192, and takes the sums of 2048 rows panel by panel. Ratings that are far
// apart there, with nothing between them, are the same problem as close together.

/** Rows of different bands then stand at the same place in theirs, where one may leave something for the next. */
const GAP: Readonly<Record<Side, number>> = { users: 1024, movies: 512 };

function spreadRows({ offsets, columns, values }: SparseRows, rowGap: number, columnGap: number): SparseRows {
  const rows = (offsets.length - 1) * rowGap;
  return {
    offsets: Int32Array.from({ length: rows + 1 }, (_, row) => offsets[Math.ceil(row / rowGap)]!),
    columns: columns.map((column) => column * columnGap),
    values,
  };
}

/** The same ratings with so many empty rows after each row of either side. */
function spread(data: EngineData, gap = GAP): EngineData {
  const far = ({ byUser, byMovie }: RatingMatrix): RatingMatrix => ({
    byUser: spreadRows(byUser, gap.users, gap.movies),
    byMovie: spreadRows(byMovie, gap.movies, gap.users),
  });
  return { training: far(data.training), superseded: far(data.superseded), heldOut: far(data.heldOut) };
}

function spreadFactors(from: Factors, to: Factors, columns: number, gap: number): void {
  for (let row = 0; row < from.length / columns; row++) {
    to.set(from.subarray(row * columns, (row + 1) * columns), row * gap * columns);
  }
}

/** Typed arrays of a million numbers, which toEqual() would compare one by one. */
function haveSameBits(a: Factors, b: Factors): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));
}

const CASES = KERNELS.flatMap((kernel) => VARIANTS.map((variant) => ({ ...kernel, ...variant })));

describe.each(CASES)('ratings in several panels, $form, model $variant', ({ kernel, weighting, biased }) => {
  const optionsFor = (some: ModelOptions): ModelOptions => ({ ...some, weighting, mean: biased ? 2.7 : undefined });

  it('are solved and measured as those in one', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryOptions, (data, some) => {
        const options = optionsFor(some);
        const columns = columnsOf(options);
        const [near, far] = [createFastEngine(kernel, data), createFastEngine(kernel, spread(data))];
        near.begin(options);
        far.begin(options);
        iterate(near, data);
        for (const side of SIDES) {
          const other = otherSide(side);
          const rows = rowsOf(data.training, side);
          spreadFactors(near.factors(other), far.factors(other), columns, GAP[other]);
          const fixed = Float32Array.from(near.factors(other));
          near.solveSide(side, 0, rowCount(rows));
          const told = far.solveSide(side, 0, rowCount(rows) * GAP[side]);
          // As exact as in errors.test.ts, of ratings less a mean and biases.
          const bias = fixed.reduce((most, value) => Math.max(most, Math.abs(value)), 3);
          const scale = rows.values.reduce((sum, value) => sum + (Math.abs(value) + (biased ? bias : 0)) ** 2, 0);
          const { squared } = far.errors('training', side, 0, rowCount(rows) * GAP[side]);
          expect(Math.abs(told.squaredError - squared)).toBeLessThanOrEqual(4e-5 * scale);
          const [expected, actual] = [near.factors(side), far.factors(side)];
          for (let row = 0; row < rowCount(rows); row++) {
            const own = expected.subarray(row * columns, (row + 1) * columns);
            const there = row * GAP[side] * columns;
            const differences = own.map((value, k) => actual[there + k]! - value);
            const allowed = solutionRounding(rows, row, fixed, options) + 2 ** -22 * Math.hypot(...own);
            expect(Math.hypot(...differences)).toBeLessThanOrEqual(allowed);
          }
          spreadFactors(near.factors(side), far.factors(side), columns, GAP[side]);
          const nearErrors = near.errors('training', side, 0, rowCount(rows));
          const farErrors = far.errors('training', side, 0, rowCount(rows) * GAP[side]);
          for (const total of ['squared', 'absolute'] as const) {
            expect(Math.abs(farErrors[total] - nearErrors[total])).toBeLessThanOrEqual(1e-5 * (1 + nearErrors[total]));
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('fall back to float64, and have too few ratings, as those in one', () => {
    const rank = 3;
    const options = optionsFor({ rank, lambda: 0.01, seed: 1 });
    const columns = columnsOf(options);
    // As in fallback.test.ts, but that the two movies are in different panels.
    const rows = sparseRows([
      [
        [0, 5],
        [30, 4],
      ],
    ]);
    const near = engineData(rows, 31);
    const solvedBy = (data: EngineData, gap: number): { users: Factors; fallbackRows: number } => {
      const engine = createFastEngine(kernel, data);
      engine.begin(options);
      const movies = engine.factors('movies');
      for (let k = 0; k < rank; k++) {
        movies[k] = 1000;
        movies[30 * gap * columns + k] = 1000 + (k % 2 ? 0.01 : -0.01);
      }
      const { fallbackRows } = engine.solveSide('users', 0, 1);
      return { users: engine.factors('users').slice(0, columns), fallbackRows };
    };
    const far = spread(near);
    expect(solvedBy(far, GAP.movies)).toEqual(solvedBy(near, 1));
    expect(solvedBy(far, GAP.movies).fallbackRows).toBe(1);

    const engine = createFastEngine(kernel, far);
    engine.begin({ ...options, lambda: 0 });
    expect(() => engine.solveSide('users', 0, 1)).toThrow(SingularSystemError);
    // As many unknowns as the user has ratings, one in each panel.
    engine.begin({ ...options, rank: biased ? 1 : 2, lambda: 0 });
    expect(() => engine.solveSide('users', 0, 1)).not.toThrow();
  });

  it('give the same bits whatever rows are asked for together, in whatever order, and however often', () => {
    const data = spread(randomData(24, 60, 0.4, (random) => Math.ceil(10 * random()) / 2));
    for (const rank of [3, 5, 8, 10, 12]) {
      const options = optionsFor({ rank, lambda: 0.1, seed: 1 });
      const users = rowCount(data.training.byUser);
      const solvedIn = (ranges: readonly (readonly [number, number])[]): Float32Array => {
        const engine = createFastEngine(kernel, data);
        engine.begin(options);
        for (const [from, to] of ranges) engine.solveSide('users', from, to);
        return Float32Array.from(engine.factors('users'));
      };
      const halves = [
        [0, 9500],
        [9500, users],
      ] as const;
      const small = Array.from(
        { length: Math.ceil(users / 700) },
        (_, i) => [700 * i, Math.min(700 * (i + 1), users)] as const,
      );
      const expected = solvedIn([[0, users]]);
      for (const ranges of [halves, [...halves].reverse(), small, [...small].reverse(), [...small, ...small]]) {
        expect(haveSameBits(solvedIn(ranges), expected)).toBe(true);
      }
    }
  });

  it.each([
    ['both sides', GAP],
    ['one side', { ...GAP, users: 1 }],
  ])('are summed again when factors have changed: %s', (_, gap) => {
    const rate = (random: () => number): number => Math.ceil(10 * random()) / 2;
    const data = spread(randomData(24, 60, 0.4, rate), gap);
    const users = rowCount(data.training.byUser);
    for (const rank of [4, 10]) {
      const options = optionsFor({ rank, lambda: 0.1, seed: 1 });
      const usersAfter = (work: (engine: Engine) => void): Float32Array => {
        const engine = createFastEngine(kernel, data);
        engine.begin(options);
        work(engine);
        return Float32Array.from(engine.factors('users'));
      };
      const write = (engine: Engine, seed: number): void => {
        const ones = biased ? pinnedColumn('movies', rank) : undefined;
        engine.factors('movies').forEach((_, index, movies) => {
          if (index % columnsOf(options) !== ones) movies[index] = Math.sin(seed + index);
        });
      };
      const once = usersAfter((engine) => iterate(engine, data));
      const twice = usersAfter((engine) => {
        for (let iteration = 0; iteration < 2; iteration++) {
          for (const side of SIDES) {
            for (const read of SIDES) engine.factors(read);
            engine.solveSide(side, 0, rowCount(rowsOf(data.training, side)));
          }
        }
      });
      const solvedFrom = (...seeds: readonly number[]): Float32Array =>
        usersAfter((engine) => {
          for (const seed of seeds) {
            write(engine, seed);
            engine.solveSide('users', 0, users);
          }
        });
      const unread = usersAfter((engine) => {
        for (let iteration = 0; iteration < 2; iteration++) iterate(engine, data);
      });
      const begunAgain = usersAfter((engine) => {
        engine.begin({ ...options, seed: 2 });
        engine.solveSide('users', 0, users);
        engine.begin(options);
        iterate(engine, data);
      });
      expect(haveSameBits(unread, twice)).toBe(true);
      expect(haveSameBits(solvedFrom(1, 2), solvedFrom(2))).toBe(true);
      expect(haveSameBits(begunAgain, once)).toBe(true);
      expect(haveSameBits(unread, once)).toBe(false);
    }
  });
});
