import { expect, it } from 'vitest';
import { idsBelow, placesIn } from '../../../src/chapters/data/usePlaces';
import { MOVIES_BY_NUMBER } from '../../../src/figures/naming';
import { NO_NAMES } from '../../../src/ratings/names';
import type { DataInfo } from '../../../src/trainer/shared/protocol';

const data = (names = NO_NAMES): DataInfo =>
  ({ userIds: Int32Array.of(0, 1, 2), movieIds: Int32Array.of(7, 100, 5000), names }) as unknown as DataInfo;

it('places are ids where those are dense, and lead to ids where they are not', () => {
  const places = placesIn(data(), MOVIES_BY_NUMBER);
  expect(places.numbers).toEqual({ users: 'ids', movies: 'places' });
  expect(places.placeOf('users', 2)).toBe(2);
  expect(places.placeOf('movies', 5000)).toBe(3);
  expect(places.idAt('movies', 2)).toBe(100);
  expect(places.idAt('movies', 0)).toBeUndefined();
});

it('what stands at a place is called by its id', () => {
  const { naming } = placesIn(data(), MOVIES_BY_NUMBER);
  expect(naming.nameOf('movies', 3)).toBe('movie 5000');
  expect(naming.headOf('users', 2)).toBe('User 2');
});

it('texts are numbered, however dense their numbers are', () => {
  const names = { ...NO_NAMES, users: { ids: ['a', 'b', 'c'], titles: undefined } };
  expect(placesIn(data(names), MOVIES_BY_NUMBER).numbers.users).toBe('places');
});

it('a corner of places is one of ids', () => {
  const ids = Int32Array.of(7, 100, 5000);
  const places = Int32Array.of(1, 2, 3);
  expect(idsBelow(ids, places, 3)).toBe(101);
  expect(idsBelow(ids, places, 1)).toBe(0);
  expect(idsBelow(ids, places, 20)).toBe(5001);
});
