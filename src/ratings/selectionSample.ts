import type { Random } from '../als/random';

/**
 * Chooses exactly `size` of `population` things, every subset as likely as any other, in one pass and without an array
 * of indices: each is taken with probability still needed / still left (Knuth, Algorithm S).
 * @returns for each thing, 1 where it is chosen
 */
export function selectionSample(population: number, size: number, random: Random): Uint8Array {
  const isChosen = new Uint8Array(population);
  let needed = size;
  for (let index = 0; index < population; index++) {
    if (random() * (population - index) >= needed) continue;
    isChosen[index] = 1;
    needed--;
  }
  return isChosen;
}
