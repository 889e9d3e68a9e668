import type { PlaneRegion } from '../../trainer/shared/questions';

/** The plot in CSS pixels, and the ids it can show: 0 ≤ id < movies across, 0 ≤ id < users down. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly movies: number;
  readonly users: number;
}

/** How deep the plot is zoomed, from 0 (everything) to 1 (single cells), and the place in its middle, in ids. */
export interface View {
  readonly level: number;
  readonly movie: number;
  readonly user: number;
}

export type Point = readonly [x: number, y: number];

/** Cells grow to this, in px. */
const LARGEST_CELL = 40;
/** From this size on cells are drawn one by one. */
export const SQUARE_FROM = 7;

export const EVERYTHING: View = { level: 0, movie: 0, user: 0 };

/**
 * A cell is a few tenths of a pixel wide and less high when everything is shown. Width and height grow from there to the
 * same size, each at its own even pace, so that cells become square on the way.
 */
export function cellSize(plot: Plot, level: number): { width: number; height: number } {
  return {
    width: grown(plot.width / plot.movies, level),
    height: grown(plot.height / plot.users, level),
  };
}

function grown(smallest: number, level: number): number {
  return smallest * growth(smallest) ** level;
}

/** By how much a cell grows in all. */
function growth(smallest: number): number {
  return Math.max(1, LARGEST_CELL / smallest);
}

/** The logarithm of the zoom factor from level 0 to level 1, between that of the width and that of the height. */
export function depth({ width, height, movies, users }: Plot): number {
  return Math.log(growth(width / movies) * growth(height / users)) / 2;
}

/** Whether the cells are large enough to be told apart and pointed at. */
export function showsSquares(plot: Plot, { level }: View): boolean {
  const { width, height } = cellSize(plot, level);
  return Math.min(width, height) >= SQUARE_FROM;
}

/** What the plot shows. */
export function regionOf(plot: Plot, view: View): PlaneRegion {
  const { width, height } = cellSize(plot, view.level);
  const [halfAcross, halfDown] = [plot.width / width / 2, plot.height / height / 2];
  return {
    movies: [view.movie - halfAcross, view.movie + halfAcross],
    users: [view.user - halfDown, view.user + halfDown],
  };
}

/** The nearest view that shows nothing but data. */
export function clampView(plot: Plot, view: View): View {
  const level = Math.min(1, Math.max(0, view.level));
  const { width, height } = cellSize(plot, level);
  return {
    level,
    movie: clampMiddle(view.movie, plot.width / width, plot.movies),
    user: clampMiddle(view.user, plot.height / height, plot.users),
  };
}

function clampMiddle(middle: number, length: number, whole: number): number {
  return Math.min(whole - length / 2, Math.max(length / 2, middle));
}

/** What lies under one point of the plot comes under another, while cells grow by a factor (its geometric mean). */
export function grab(plot: Plot, view: View, from: Point, to: Point, factor = 1): View {
  const whole = depth(plot);
  const level = Math.min(1, Math.max(0, view.level + (whole > 0 ? Math.log(factor) / whole : 0)));
  const before = cellSize(plot, view.level);
  const after = cellSize(plot, level);
  return clampView(plot, {
    level,
    movie: view.movie + (from[0] - plot.width / 2) / before.width - (to[0] - plot.width / 2) / after.width,
    user: view.user + (from[1] - plot.height / 2) / before.height - (to[1] - plot.height / 2) / after.height,
  });
}

/** The deepest view that has a whole region in it. */
export function viewOf(plot: Plot, { movies, users }: PlaneRegion): View {
  const levelFor = (smallest: number, wanted: number): number =>
    growth(smallest) > 1 ? Math.log(wanted / smallest) / Math.log(growth(smallest)) : 1;
  const level = Math.min(
    levelFor(plot.width / plot.movies, plot.width / (movies[1] - movies[0])),
    levelFor(plot.height / plot.users, plot.height / (users[1] - users[0])),
  );
  return clampView(plot, {
    level: depth(plot) > 0 ? level : 0,
    movie: (movies[0] + movies[1]) / 2,
    user: (users[0] + users[1]) / 2,
  });
}

/** The way from one view to another: what both show stays in place where it can, as if one zoomed about a point. */
export function between(plot: Plot, from: View, to: View): (share: number) => View {
  const lengths = ({ level }: View): Point => {
    const { width, height } = cellSize(plot, level);
    return [plot.width / width, plot.height / height];
  };
  const [start, end] = [lengths(from), lengths(to)];
  return (share) => {
    const view = { level: from.level + share * (to.level - from.level), movie: 0, user: 0 };
    const now = lengths(view);
    const along = (axis: 0 | 1): number =>
      start[axis] === end[axis] ? share : (now[axis] - start[axis]) / (end[axis] - start[axis]);
    return clampView(plot, {
      ...view,
      movie: from.movie + along(0) * (to.movie - from.movie),
      user: from.user + along(1) * (to.user - from.user),
    });
  };
}
