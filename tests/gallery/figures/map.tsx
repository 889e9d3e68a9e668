import { ErrorMap } from '../../../src/figures/map/ErrorMap';
import type { MapSquare } from '../../../src/figures/map/mapScale';
import type { Exhibits } from '../exhibits';

const AXES = { ranks: [1, 2, 10, 50], lambdas: [0.01, 0.1, 1, 10, 100] };
const square = (heldOut: number, training: number): MapSquare => ({ heldOut, training });
const SQUARES = [
  [square(0.83, 0.81), undefined, square(0.834, 0.815), undefined, square(1.298, 1.3)],
  [square(0.775, 0.742), undefined, square(0.7746, 0.744), undefined, undefined],
  [square(0.922, 0.62), undefined, square(0.896, 0.63), undefined, undefined],
  [square(1.897, 0.14), undefined, undefined, undefined, square(1.298, 1.3)],
];
const ignore = (): void => undefined;

export const exhibits: Exhibits = {
  'error-map': (
    <ErrorMap
      {...AXES}
      squares={SQUARES}
      measure="heldOut"
      ceiling={1.28}
      current={{ rank: 5, lambda: 0.03 }}
      dark={false}
      onChange={ignore}
    />
  ),
  'error-map-of-training-in-the-dark': (
    <ErrorMap
      {...AXES}
      squares={SQUARES}
      measure="training"
      ceiling={1.28}
      current={{ rank: 2, lambda: 1 }}
      dark={true}
      onChange={ignore}
    />
  ),
  'error-map-before-any-square': (
    <ErrorMap
      {...AXES}
      squares={SQUARES.map((row) => row.map(() => undefined))}
      measure="heldOut"
      ceiling={1.28}
      current={{ rank: 100, lambda: 0.01 }}
      dark={false}
      onChange={ignore}
    />
  ),
};
