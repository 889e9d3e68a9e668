import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predict, recommend } from '../../../src/als/predict';
import { randomFactors } from '../../fixtures/cells';
import { tried } from '../../fixtures/properties';

/** Rank 1 with a user at 1: a movie's factor is its prediction. */
function recommended(predictions: number[], rated: number[], count: number) {
  return recommend(Float64Array.of(1), Float64Array.from(predictions), 1, 0, new Set(rated), count);
}

describe('predict', () => {
  it('is p·q of the rows asked for, unclipped', () => {
    const users = Float64Array.of(0, 0, 1, 2, 3, 4);
    const movies = Float64Array.of(5, 6, 7, 8);
    expect(predict(users, movies, 2, 1, 0)).toBe(17);
    expect(predict(users, movies, 2, 2, 1)).toBe(53);
  });
});

describe('recommend', () => {
  it('lists the best first and leaves out what is rated', () => {
    expect(recommended([1, 9, 4, 8, 2], [1], 3)).toEqual([
      { movie: 3, predicted: 8 },
      { movie: 2, predicted: 4 },
      { movie: 4, predicted: 2 },
    ]);
  });

  it('lists what there is when more is asked for', () => {
    expect(recommended([3, 1, 2], [0], 10).map(({ movie }) => movie)).toEqual([2, 1]);
    expect(recommended([3, 1], [0, 1], 5)).toEqual([]);
  });

  it('lists nothing when nothing is asked for', () => {
    expect(recommended([3, 1], [], 0)).toEqual([]);
  });

  it('keeps ties in the order of the movies, also at the end of the list', () => {
    expect(recommended([2, 5, 2, 5, 2], [], 4).map(({ movie }) => movie)).toEqual([1, 3, 0, 2]);
  });

  it('agrees with sorting all predictions', () => {
    const predictions = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 30 });
    const rated = fc.array(fc.nat(29));
    fc.assert(
      fc.property(predictions, rated, fc.nat(12), (values, seen, count) => {
        const expected = values
          .map((predicted, movie) => ({ movie, predicted }))
          .filter(({ movie }) => !seen.includes(movie))
          .sort((a, b) => b.predicted - a.predicted)
          .slice(0, count);
        expect(recommended(values, seen, count)).toEqual(expected);
      }),
      tried(300),
    );
  });

  it('reports the predictions of the model', () => {
    const users = randomFactors(3, 4, 1);
    const movies = randomFactors(20, 4, 2);
    for (const { movie, predicted } of recommend(users, movies, 4, 2, new Set([0]), 5)) {
      expect(predicted).toBe(predict(users, movies, 4, 2, movie));
    }
  });
});
