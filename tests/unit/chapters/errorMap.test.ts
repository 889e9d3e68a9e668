import { describe, expect, it } from 'vitest';
import { coarseToFine, MAP_RANKS, mapLambdas } from '../../../src/chapters/choosing/map/grid';
import { readMap } from '../../../src/chapters/choosing/map/readMap';
import { SETTING_SPECS } from '../../../src/trainer/shared/settings';

const lambdas = mapLambdas(SETTING_SPECS.lambda);

describe('the squares of a map', () => {
  it('have the λ of half decades within the bounds', () => {
    expect(lambdas).toEqual([0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100]);
    expect(mapLambdas({ ...SETTING_SPECS.lambda, min: 0.001, max: 10 })[0]).toBe(0.001);
  });

  it('are all wanted, once', () => {
    const squares = coarseToFine(MAP_RANKS, lambdas);
    expect(new Set(squares.map(({ rank, lambda }) => `${rank} ${lambda}`)).size).toBe(108);
    expect(squares).toHaveLength(108);
  });

  it('span the map with the first nine, small ranks first, and have every second next', () => {
    const squares = coarseToFine(MAP_RANKS, lambdas);
    const passes = [squares.slice(0, 9), squares.slice(9, 30)];
    expect(passes[0]).toEqual([1, 7, 30].flatMap((rank) => [0.01, 1, 100].map((lambda) => ({ rank, lambda }))));
    expect(new Set(passes[1]!.map(({ rank }) => rank))).toEqual(new Set([1, 3, 7, 14, 30, 70]));
    expect(new Set(passes[1]!.map(({ lambda }) => lambda))).toEqual(new Set([0.01, 0.1, 1, 10, 100]));
  });
});

describe('what stands out on a map', () => {
  const square = (rank: number, lambda: number, heldOut: number, training: number) => ({
    ...{ rank, lambda, heldOut, training },
  });

  it('are its best and worst squares, the best of the fewest and the most factors, and the closest fit', () => {
    const [a, b, c, d, e] = [
      square(1, 0.1, 0.9, 0.8),
      square(1, 1, 0.85, 0.82),
      square(2, 1, 0.77, 0.74),
      square(50, 0.1, 2, 0.1),
      square(50, 10, 0.8, 0.7),
    ];
    expect(readMap([a, b, c, d, e])).toEqual({ best: c, worst: d, most: e, fewest: b, fitted: d });
  });

  it('is nothing where nothing is known', () => {
    expect(readMap([])).toBeUndefined();
  });
});
