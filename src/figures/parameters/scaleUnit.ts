/**
 * What counts as one star on the scale of a file, a power of ten: 1 on five stars, ten, or from −10 to 10; 10 on a scale
 * to a hundred. Where all ratings are equal it is 1.
 */
export function scaleUnit([lowest, highest]: readonly [lowest: number, highest: number]): number {
  return highest > lowest ? 10 ** Math.floor(Math.log10((highest - lowest) / 2)) : 1;
}
