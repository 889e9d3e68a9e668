import type { Naming } from '../../figures/naming';
import type { Prediction } from '../../trainer/shared/questions';
import { formatStars } from '../../ui/format';

/** Whether the model has seen the rating. */
export function describePart({ actual, times, heldOut }: Prediction, { movie }: Naming): string {
  if (actual === undefined) {
    return `The file has no rating of this ${movie} by this user, so nobody can say how good the prediction is.`;
  }
  const repeated =
    times === 1 ? '' : ` The file rates this pair ${times === 2 ? 'twice' : `${times} times`}; the last counts.`;
  const seen = heldOut
    ? 'This rating was held out: the model was not trained on it, and the error is an honest one.'
    : 'The model was trained on this rating, so a small error is no great feat.';
  return `${seen}${repeated}`;
}

/** What it means that a product of two rows does not end where the scale does. */
export function describePlace(
  predicted: number,
  [lowest, highest]: readonly [number, number],
  { movies }: Naming,
): string {
  // As the reader sees it: 0.998 is shown as 1.00.
  const shown = Number(formatStars(predicted).replace('−', '-'));
  if (shown >= lowest && shown <= highest) return '';
  const [side, end] = shown < lowest ? ['below', lowest] : ['above', highest];
  return `The prediction lies ${side} the scale, because a product of two rows knows of no ends. To show it one would say ${end}. To put ${movies} in order one keeps it as it is: cut off, all such predictions would tie.`;
}
