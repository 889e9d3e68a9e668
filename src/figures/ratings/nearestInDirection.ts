export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const STEPS: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A step aside counts this much more than a step ahead. */
const ASIDE = 2;

export function isDirection(key: string): key is Direction {
  return key in STEPS;
}

/**
 * Which point an arrow key leads to: the nearest one ahead, rather straight ahead than aside.
 * @param points x and y of each point in turn, y downward
 * @param least how far ahead a point lies at least
 * @returns its index, or undefined where nothing lies ahead
 */
export function nearestInDirection(
  points: Float64Array,
  from: number,
  direction: Direction,
  least: number,
): number | undefined {
  const [right, down] = STEPS[direction];
  const x = points[2 * from]!;
  const y = points[2 * from + 1]!;
  let nearest: number | undefined;
  let lowestCost = Infinity;
  for (let point = 0; 2 * point < points.length; point++) {
    const dx = points[2 * point]! - x;
    const dy = points[2 * point + 1]! - y;
    const ahead = dx * right + dy * down;
    const cost = ahead + ASIDE * Math.abs(dx * down + dy * right);
    if (ahead < least || cost >= lowestCost) continue;
    nearest = point;
    lowestCost = cost;
  }
  return nearest;
}
