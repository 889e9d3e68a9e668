/** Kinds of points are told apart by their shapes, which are numbered as the kinds are. */
const SHAPES: readonly ((x: number, y: number, r: number) => string)[] = [
  // Pointing down, pointing up, and a diamond: few points, large numbers of them in one path.
  (x, y, r) => `M${at(x - r)},${at(y - r)}h${2 * r}l${-r},${2 * r}z`,
  (x, y, r) => `M${at(x - r)},${at(y + r)}h${2 * r}l${-r},${-2 * r}z`,
  (x, y, r) => `M${at(x - r)},${at(y)}l${r},${-r}l${r},${r}l${-r},${r}z`,
];

export function kindShape(kind: number, x: number, y: number, r: number): string {
  return SHAPES[kind % SHAPES.length]!(x, y, r);
}

function at(px: number): string {
  return px.toFixed(1);
}
