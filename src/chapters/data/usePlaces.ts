import { useMemo } from 'react';
import type { Side } from '../../als/matrix';
import { type Naming, useNaming } from '../../figures/naming';
import type { PlaneNumbers } from '../../figures/plane/cells';
import { areDense, placesOf } from '../../ratings/places';
import { indexOfId } from '../../ratings/ratings';
import type { DataInfo } from '../../trainer/shared/protocol';
import { useData } from '../notebook/useData';

/** Where users and movies stand in the plots of the whole table, and how to get from ids to places and back. */
export interface Places {
  /** Ascending, one per row. */
  readonly users: Int32Array;
  readonly movies: Int32Array;
  readonly numbers: PlaneNumbers;
  /** Takes places for ids. */
  readonly naming: Naming;
  readonly placeOf: (side: Side, id: number) => number;
  /** Undefined for a place where nobody stands. */
  readonly idAt: (side: Side, place: number) => number | undefined;
}

/** Undefined without a file. */
export function usePlaces(): Places | undefined {
  const data = useData();
  const naming = useNaming();
  return useMemo(() => data && placesIn(data, naming), [data, naming]);
}

export function placesIn({ userIds, movieIds, names }: DataInfo, naming: Naming): Places {
  const ids = { users: userIds, movies: movieIds };
  const places = { users: placesOf(userIds), movies: placesOf(movieIds) };
  const numbersOf = (side: Side): 'ids' | 'places' =>
    areDense(ids[side]) && names[side].ids === undefined ? 'ids' : 'places';
  const idAt: Places['idAt'] = (side, place) => {
    const row = indexOfId(places[side], place);
    return row === undefined ? undefined : ids[side][row];
  };
  // A place where nobody stands is called by its number.
  const called =
    <Answer>(name: (side: Side, id: number) => Answer) =>
    (side: Side, place: number): Answer =>
      name(side, idAt(side, place) ?? place);
  return {
    ...places,
    numbers: { users: numbersOf('users'), movies: numbersOf('movies') },
    naming: {
      ...naming,
      idOf: called(naming.idOf),
      titleOf: called(naming.titleOf),
      nameOf: called(naming.nameOf),
      headOf: called(naming.headOf),
    },
    placeOf: (side, id) => places[side][indexOfId(ids[side], id) ?? 0]!,
    idAt,
  };
}

/** The smallest number above all ids whose places are below this. */
export function idsBelow(ids: Int32Array, places: Int32Array, below: number): number {
  const rows = places.filter((place) => place < below).length;
  return rows === 0 ? 0 : ids[rows - 1]! + 1;
}
