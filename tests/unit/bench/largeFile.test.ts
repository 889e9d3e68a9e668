import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeLargeFile } from '../../../bench/largeFile.mjs';
import { train } from '../../../src/als/als';
import { fitBaselines } from '../../../src/als/baselines';
import { entryCount } from '../../../src/als/matrix';
import { measure, measureFactors } from '../../../src/als/metrics';
import { parserOf } from '../../../src/ratings/reading/parserOf';
import { TUTORIAL_LAYOUT } from '../../../src/ratings/reading/reading';
import { indexRatings } from '../../../src/ratings/ratings';
import { split } from '../../../src/ratings/split';
import { sameBytes } from '../../fixtures/bytes';
import { indexedCopy } from '../../fixtures/ratingColumns';

const OPTIONS = { ratings: 150_000, users: 1620, movies: 3000, seed: 5 };
const folder = mkdtempSync(join(tmpdir(), 'large-file-'));
let bytes: Buffer;

async function written(options: Parameters<typeof writeLargeFile>[1]): Promise<Buffer> {
  const path = join(folder, 'ratings.dat');
  await writeLargeFile(path, options);
  return readFileSync(path);
}

function parsed(file: Uint8Array) {
  const parser = parserOf(TUTORIAL_LAYOUT, 'ratings.dat');
  parser.push(file);
  return parser.finish();
}

function countsOf(rows: Int32Array, groups: number): Int32Array {
  const counts = new Int32Array(groups);
  for (const group of rows) counts[group]!++;
  return counts.sort();
}

beforeAll(async () => {
  bytes = await written(OPTIONS);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a large file to measure with', () => {
  it('has lines user::movie::rating::N/A and as many ratings, users and movies as asked for', () => {
    const lines = bytes.toString().split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toHaveLength(OPTIONS.ratings);
    expect(lines.every((line) => /^[1-9]\d*::[1-9]\d*::(0\.5|[1-4](\.5)?|5)::N\/A$/.test(line))).toBe(true);
    const { userIds, movieIds } = indexRatings(parsed(bytes).columns);
    expect(userIds).toEqual(Int32Array.from({ length: OPTIONS.users }, (_, user) => user + 1));
    expect(movieIds).toEqual(Int32Array.from({ length: OPTIONS.movies }, (_, movie) => movie + 1));
  });

  it('is grouped by user and repeats no pair', () => {
    const ratings = indexRatings(parsed(bytes).columns);
    expect(ratings.rowsByUser.rows).toBeUndefined();
    expect(entryCount(split(ratings, { heldOutShare: 0, splitSeed: 1 }).superseded.byUser)).toBe(0);
  });

  it('has 20 ratings or more of every user, many times as many of a few', () => {
    const counts = countsOf(indexRatings(parsed(bytes).columns).users, OPTIONS.users);
    expect(counts[0]).toBeGreaterThanOrEqual(20);
    expect(counts.at(-1)).toBeGreaterThan(10 * counts[OPTIONS.users / 2]!);
  });

  it('has a movie that about 50 of 162 users rate, while most are rated by few', () => {
    const counts = countsOf(indexRatings(parsed(bytes).columns).movies, OPTIONS.movies);
    expect(counts.at(-1)! / 500).toBeGreaterThan(0.85);
    expect(counts.at(-1)! / 500).toBeLessThan(1.15);
    expect(counts[OPTIONS.movies / 2]).toBeLessThan(OPTIONS.ratings / OPTIONS.movies);
  });

  it('leaves no movie unrated, even where there are hardly more ratings than movies', async () => {
    const { movieIds } = indexRatings(parsed(await written({ ratings: 2500, users: 100, movies: 1900 })).columns);
    expect(movieIds).toHaveLength(1900);
  });

  it('can be learnt from: a model beats the mean, and the biases', () => {
    const { training, heldOut } = split(indexedCopy(parsed(bytes).columns), { heldOutShare: 0.1, splitSeed: 1 });
    const { users, movies } = train(training, { rank: 6, lambda: 5, iterations: 12, seed: 1 });
    const { rmse } = measureFactors(heldOut.byUser, users, movies, 6);
    const { globalMean, bias } = fitBaselines(training);
    expect(rmse).toBeLessThan(0.95 * measure(heldOut.byUser, globalMean).rmse);
    expect(rmse).toBeLessThan(measure(heldOut.byUser, bias).rmse);
  });

  it('is the same for the same options and another for another seed', async () => {
    const small = { ratings: 4000, users: 100, movies: 400 };
    const again = await written(small);
    expect(sameBytes(await written(small), again)).toBe(true);
    expect(sameBytes(await written({ ...small, seed: 2 }), again)).toBe(false);
  });

  it.each([
    ['fewer than 20 ratings per user', { ratings: 1000, users: 100, movies: 400 }],
    ['more than a quarter of the movies per user', { ratings: 20_000, users: 100, movies: 400 }],
    ['more movies than users can rate', { ratings: 3000, users: 100, movies: 3000 }],
  ])('is refused for %s', async (_, options) => {
    await expect(written(options)).rejects.toThrow(RangeError);
  });
});
