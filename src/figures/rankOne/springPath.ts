const COILS = 7;
const HALF_WIDTH = 7;

/** A spring between two heights, as an SVG path: always as many coils, so that it stretches. */
export function springPath(x: number, from: number, to: number): string {
  const points = Array.from({ length: 2 * COILS }, (_, turn) => {
    const share = (turn + 1) / (2 * COILS + 1);
    return `L${x + (turn % 2 === 0 ? HALF_WIDTH : -HALF_WIDTH)},${from + share * (to - from)}`;
  });
  return `M${x},${from}${points.join('')}L${x},${to}`;
}
