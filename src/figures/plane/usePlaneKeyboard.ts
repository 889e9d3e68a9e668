import { type KeyboardEvent, useState } from 'react';
import type { Cell } from './cells';
import { type Command, commandOf } from './keys';
import type { PlaneView } from './usePlaneView';
import {
  cellSize,
  clampView,
  EVERYTHING,
  grab,
  type Plot,
  type Point,
  regionOf,
  showsSquares,
  type View,
} from './view';

interface Keyboard {
  readonly plot: Plot;
  readonly planeView: PlaneView;
  readonly userIds: Int32Array;
  readonly movieIds: Int32Array;
  readonly selected: { readonly userId: number; readonly movieId: number | undefined };
  readonly onSelectUser: (userId: number) => void;
  readonly onSelectMovie: (movieId: number) => void;
  readonly onChoose: (cell: Cell) => void;
  /** After a key has changed what is shown. */
  readonly onShown: (view: View) => void;
}

/** How many users a page is, when all are shown. */
const PAGE = 100;
/** Moving what is shown, as a share of it. */
const PAN = 0.1;

/**
 * The keys of the plane. With everything shown, arrows move the selection; zoomed in, they move what is shown; among
 * single squares, a cursor from cell to cell.
 */
export function usePlaneKeyboard(keyboard: Keyboard): {
  cursor: Cell | undefined;
  focusPoint: () => Point;
  clearCursor: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const { plot, planeView, userIds, movieIds, selected } = keyboard;
  const [placed, setPlaced] = useState<Cell>();
  const { view } = planeView;
  const hasSquares = showsSquares(plot, view);
  const cursor = hasSquares ? placed : undefined;

  const show = (change: (view: View) => View): void => {
    keyboard.onShown(planeView.go(change));
  };
  /** Where zooming by key or button leads to: the cursor, or the selection as far as it is in view, or the middle. */
  const focusPoint = (): Point => {
    const { movies, users } = regionOf(plot, view);
    const along = (id: number | undefined, [from, to]: readonly [number, number], length: number): number => {
      const share = id === undefined ? NaN : (id + 0.5 - from) / (to - from);
      return share >= 0 && share <= 1 ? share * length : length / 2;
    };
    const { movieId, userId } = cursor ?? selected;
    return [along(movieId, movies, plot.width), along(userId, users, plot.height)];
  };

  const step = ({ across, down, page = false }: Extract<Command, { kind: 'step' }>): void => {
    const { users } = regionOf(plot, view);
    if (hasSquares) {
      const rows = page ? Math.floor(users[1] - users[0]) : 1;
      const to =
        cursor === undefined
          ? startOf(plot, view, selected)
          : {
              movieId: within(cursor.movieId + across, plot.movies),
              userId: within(cursor.userId + down * rows, plot.users),
            };
      setPlaced(to);
      planeView.go((at) => withCell(plot, at, to));
    } else if (view.level > 0) {
      const share = page ? 1 : PAN;
      show((at) => grab(plot, at, [0, 0], [-across * share * plot.width, -down * share * plot.height]));
    } else if (down !== 0) {
      keyboard.onSelectUser(neighbour(userIds, selected.userId, page ? down * PAGE : down));
    } else {
      keyboard.onSelectMovie(
        selected.movieId === undefined ? movieIds[0]! : neighbour(movieIds, selected.movieId, across),
      );
    }
  };

  const obey = (command: Command): void => {
    switch (command.kind) {
      case 'zoom': {
        const point = focusPoint();
        show((at) => grab(plot, at, point, point, command.factor));
        break;
      }
      case 'everything':
        show(() => clampView(plot, EVERYTHING));
        break;
      case 'first':
        if (view.level > 0) show(() => clampView(plot, EVERYTHING));
        else keyboard.onSelectUser(userIds[0]!);
        break;
      case 'last':
        if (view.level === 0) keyboard.onSelectUser(userIds.at(-1)!);
        break;
      case 'choose':
        keyboard.onChoose(cursor ?? { userId: Math.floor(view.user), movieId: Math.floor(view.movie) });
        break;
      case 'step':
        step(command);
    }
  };

  return {
    cursor,
    focusPoint,
    clearCursor: () => {
      setPlaced(undefined);
    },
    onKeyDown: (event) => {
      const command = commandOf(event);
      if (command === undefined) return;
      event.preventDefault();
      obey(command);
    },
  };
}

/** Where the cursor appears: at the selection where that is in view, else in the middle. */
function startOf(plot: Plot, view: View, { userId, movieId }: Keyboard['selected']): Cell {
  const { movies, users } = regionOf(plot, view);
  const pick = (id: number | undefined, [from, to]: readonly [number, number], middle: number): number =>
    id !== undefined && id >= from && id + 1 <= to ? id : Math.floor(middle);
  return { userId: pick(userId, users, view.user), movieId: pick(movieId, movies, view.movie) };
}

/** The view moved as little as possible so that it has a cell, whole, with one beyond it. */
function withCell(plot: Plot, view: View, { userId, movieId }: Cell): View {
  const { width, height } = cellSize(plot, view.level);
  const follow = (middle: number, id: number, length: number): number => {
    const room = Math.max(0.5, length / 2 - 1);
    return Math.min(id + room, Math.max(id + 1 - room, middle));
  };
  return clampView(plot, {
    level: view.level,
    movie: follow(view.movie, movieId, plot.width / width),
    user: follow(view.user, userId, plot.height / height),
  });
}

function within(id: number, ids: number): number {
  return Math.min(ids - 1, Math.max(0, id));
}

/** The id some places further on in a table, or the last one in that direction. */
function neighbour(ids: Int32Array, id: number, places: number): number {
  return ids[within(ids.indexOf(id) + places, ids.length)]!;
}
