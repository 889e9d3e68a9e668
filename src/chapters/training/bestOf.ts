import type { lossPoints } from '../../store/select';

type Points = ReturnType<typeof lossPoints>;

/** The iteration whose held-out error is lowest, the first of several. */
export function bestOf(points: Points): Points[number] | undefined {
  return points.reduce<Points[number] | undefined>(
    (best, point) => (best === undefined || point.heldOut < best.heldOut ? point : best),
    undefined,
  );
}
