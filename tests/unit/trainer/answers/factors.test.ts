import { TRAINED_AXES } from '../../../../src/trainer/shared/axes';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/trainer/shared/settings';
import type { FactorWindowRequest } from '../../../../src/trainer/shared/questions';
import { viewFactors } from '../../../../src/trainer/worker/answers/factors';
import { viewTerms } from '../../../../src/trainer/worker/answers/terms';
import { Dataset } from '../../../../src/trainer/worker/dataset';
import type { ModelState } from '../../../../src/trainer/worker/model';
import { lehmer } from '../../../fixtures/random';
import { parsedOf } from '../../../fixtures/ratingColumns';

const USERS = 500;
const MOVIES = 40;
const RANK = 3;

/** Each user has rated the first movies: user u has rated 1 + u mod MOVIES of them, so some users have rated all. */
function data(): Dataset {
  const pairs = Array.from({ length: USERS }, (_, user) =>
    Array.from({ length: 1 + (user % MOVIES) }, (_unused, movie) => [user, movie] as const),
  ).flat();
  const columns = {
    userIds: Int32Array.from(pairs, ([user]) => 10 + user),
    movieIds: Int32Array.from(pairs, ([, movie]) => 7 + movie),
    values: Float32Array.from(pairs, () => 3),
  };
  return new Dataset(parsedOf(columns));
}

const split = data().split(DEFAULT_SETTINGS).summary;

function model(seed: number): ModelState {
  const random = lehmer(seed);
  const draw = (rows: number) => Float32Array.from({ length: rows * RANK }, () => random() - 0.5);
  return { run: 1, halfStep: 2, split, rank: RANK, lambda: 0.1, users: draw(USERS), movies: draw(MOVIES) };
}

const REQUEST: FactorWindowRequest = {
  ...{ side: 'users', axes: TRAINED_AXES, sortBy: undefined, descending: true, from: 0, count: 20, find: undefined },
};

describe('a window of factors', () => {
  const state = model(1);
  const rowOf = (row: number) => [...state.users.subarray(row * RANK, (row + 1) * RANK)];

  it('is in the order of row numbers unless it is sorted', () => {
    const { from, rows, values, total } = viewFactors(state, data(), { ...REQUEST, from: 100 });
    expect({ from, total }).toEqual({ from: 100, total: USERS });
    expect([...rows]).toEqual(Array.from({ length: 20 }, (_, place) => 100 + place));
    expect([...values]).toEqual([...rows].flatMap(rowOf));
  });

  it.each([true, false])('is a slice of all rows sorted by its factor (descending: %s)', (descending) => {
    const sorted = [...Array(USERS).keys()].sort((a, b) => (rowOf(a)[1]! - rowOf(b)[1]!) * (descending ? -1 : 1));
    const { rows, values } = viewFactors(state, data(), { ...REQUEST, sortBy: 1, descending, from: 33 });
    expect([...rows]).toEqual(sorted.slice(33, 53));
    expect([...values]).toEqual(sorted.slice(33, 53).flatMap(rowOf));
  });

  it('follows the model, the factor and the direction, whatever was asked before', () => {
    const dataset = data();
    const first = (of: ModelState, sortBy: number, descending: boolean) =>
      viewFactors(of, dataset, { ...REQUEST, sortBy, descending, count: 1 }).rows[0]!;
    const extreme = (of: ModelState, factor: number, sign: number) => {
      const column = Array.from({ length: USERS }, (_, row) => sign * of.users[row * RANK + factor]!);
      return column.indexOf(Math.max(...column));
    };
    const other = model(2);
    for (const [of, factor, descending] of [
      [state, 0, true],
      [state, 0, false],
      [state, 2, false],
      [other, 2, false],
      [other, 2, true],
    ] as const) {
      expect(first(of, factor, descending)).toBe(extreme(of, factor, descending ? 1 : -1));
    }
  });

  it('stays within the side and is bounded', () => {
    expect(viewFactors(state, data(), { ...REQUEST, from: 9999 }).from).toBe(USERS - 20);
    expect(viewFactors(state, data(), { ...REQUEST, from: -5 }).from).toBe(0);
    expect(viewFactors(state, data(), { ...REQUEST, count: 100_000 }).rows).toHaveLength(200);
    const movies = viewFactors(state, data(), { ...REQUEST, side: 'movies', count: 100 });
    expect({ from: movies.from, rows: movies.rows.length, total: movies.total }).toEqual({
      ...{ from: 0, rows: MOVIES, total: MOVIES },
    });
  });

  it('has the limit of the whole side, in every window', () => {
    const limit = Math.max(...state.users.map(Math.abs));
    expect(viewFactors(state, data(), { ...REQUEST, from: 480, count: 3 }).limit).toBe(limit);
    expect(viewFactors(state, data(), { ...REQUEST, sortBy: 0, count: 1 }).limit).toBe(limit);
  });

  it('ignores a factor that the model does not have', () => {
    expect([...viewFactors(state, data(), { ...REQUEST, sortBy: RANK, count: 3 }).rows]).toEqual([0, 1, 2]);
  });

  it('tells the place of a row in either order', () => {
    expect(viewFactors(state, data(), { ...REQUEST, find: 321 }).found).toEqual({ row: 321, place: 321 });
    const { found } = viewFactors(state, data(), { ...REQUEST, sortBy: 2, find: 321 });
    const at = viewFactors(state, data(), { ...REQUEST, sortBy: 2, from: found!.place, count: 1 });
    expect(at.rows[0]).toBe(321);
  });
});

describe('the terms of a prediction', () => {
  const state = model(3);
  const dataset = data();

  it('are its products, the largest first, and add up to it', () => {
    const { predicted, terms } = viewTerms(state, dataset, { user: 5, movie: 30 });
    expect(terms.map(({ factor }) => factor).toSorted()).toEqual([0, 1, 2]);
    for (const { factor, userValue, movieValue, product } of terms) {
      expect(userValue).toBe(state.users[5 * RANK + factor]);
      expect(movieValue).toBe(state.movies[30 * RANK + factor]);
      expect(product).toBe(userValue * movieValue);
    }
    const products = terms.map(({ product }) => product);
    expect(products).toEqual(products.toSorted((a, b) => b - a));
    expect(products.reduce((a, b) => a + b)).toBeCloseTo(predicted, 12);
  });

  it('are of the best unrated movie where none is named, and of a rated one where none is left', () => {
    const predictions = Array.from({ length: MOVIES }, (_, movie) => viewTerms(state, dataset, { user: 5, movie }));
    const unrated = predictions.slice(6);
    const best = Math.max(...unrated.map(({ predicted }) => predicted));
    const named = unrated.find(({ predicted }) => predicted === best)!;
    expect(named.recommended).toBe(false);
    expect(viewTerms(state, dataset, { user: 5, movie: undefined })).toEqual({ ...named, recommended: true });
    expect(viewTerms(state, dataset, { user: MOVIES - 1, movie: undefined })).toMatchObject({
      ...{ movie: 0, recommended: false },
    });
  });
});
