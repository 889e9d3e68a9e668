/**
 * What counts as one star on the scale of a file, a power of ten: 1 of five stars or of ten, 10 on a scale from −10 to 10
 * or to a hundred. Where all ratings are equal it is 1.
 */
export function scaleUnit([lowest, highest]: readonly [lowest: number, highest: number]): number {
  return highest > lowest ? 10 ** Math.floor(Math.log10((highest - lowest) / 2)) : 1;
}
