/** A fall by this proportion sets the axes before it apart from those after it. */
const FALL = 1.5;
/** Axes this much smaller than the first are not compared: they hold next to nothing. */
export const NEGLIGIBLE = 0.01;
/** So few axes may all be large: there is nothing to compare them with. */
export const FEWEST_AXES = 4;

/** How many of the leading singular values stand out: those before the last deep fall. Undefined without one. */
export function standingOut(spectrum: ArrayLike<number>): number | undefined {
  if (spectrum.length < FEWEST_AXES) return undefined;
  let count: number | undefined;
  for (let axis = 1; axis < spectrum.length; axis++) {
    const [before, after] = [spectrum[axis - 1]!, spectrum[axis]!];
    if (before >= NEGLIGIBLE * spectrum[0]! && before > FALL * after) count = axis;
  }
  return count;
}
