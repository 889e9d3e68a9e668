import { describe, expect, it } from 'vitest';
import { dispersionOf } from '../../../../src/chapters/data/dispersion';
import { indexRatings } from '../../../../src/ratings/ratings';
import type { CountSpread } from '../../../../src/trainer/shared/questions';
import { countSpread } from '../../../../src/trainer/worker/answers/plane/counts';
import { lehmer } from '../../../fixtures/random';

/** Movies drawn by a law, `total` ratings among ids below `ids`. */
function spreadOf(ids: number, total: number, draw: (rating: number) => number): Promise<CountSpread> {
  const columns = {
    userIds: new Int32Array(total).fill(1),
    movieIds: Int32Array.from({ length: total }, (_, rating) => draw(rating)),
    values: new Float32Array(total).fill(3),
  };
  expect(Math.max(...columns.movieIds)).toBeLessThan(ids);
  return countSpread(indexRatings(columns), { side: 'movies' });
}

describe('the dispersion of counts', () => {
  const [ids, total] = [400, 20_000];

  it('is that of chance where every movie is as likely, for almost any draw', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const random = lehmer(seed);
      const spread = await spreadOf(ids, total, () => Math.floor(random() * ids));
      expect(dispersionOf(spread)).toBe('chance');
    }
  });

  it('is larger where some movies are likelier', async () => {
    const random = lehmer(5);
    // The density of the square of a uniform number falls like 1 / √x: a long tail.
    expect(dispersionOf(await spreadOf(ids, total, () => Math.floor(random() ** 2 * ids)))).toBe('popular');
    const slight = await spreadOf(ids, total, () => Math.floor(random() ** 1.15 * ids));
    expect(dispersionOf(slight)).toBe('uneven');
  });

  it('is smaller where movies take turns, but now and then', async () => {
    const random = lehmer(6);
    const spread = await spreadOf(ids, total, (rating) => (random() < 0.1 ? Math.floor(random() * ids) : rating % ids));
    expect(dispersionOf(spread)).toBe('even');
  });

  it('is none where all have as many', async () => {
    expect(dispersionOf(await spreadOf(ids, total, (rating) => rating % ids))).toBe('equal');
    expect(dispersionOf(await spreadOf(1, 5, () => 0))).toBe('equal');
  });
});
