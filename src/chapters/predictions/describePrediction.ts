import type { Prediction } from '../../trainer/shared/questions';

/** "After iteration 3." Users are solved first in each iteration. */
export function describeMoment(halfStep: number): string {
  const iteration = Math.ceil(halfStep / 2);
  const done = halfStep % 2 === 0 ? `iteration ${iteration}` : `solving the users of iteration ${iteration}`;
  return `After ${done}.`;
}

/** Whether the model has seen the rating. */
export function describePart({ actual, times, heldOut }: Prediction): string {
  if (actual === undefined) {
    return 'The file has no rating of this movie by this user, so nobody can say how good the prediction is.';
  }
  const repeated =
    times === 1 ? '' : ` The file rates this pair ${times === 2 ? 'twice' : `${times} times`}; the last counts.`;
  const seen = heldOut
    ? 'This rating was held out: the model was not trained on it, and the error is an honest one.'
    : 'The model was trained on this rating, so a small error is no great feat.';
  return `${seen}${repeated}`;
}

/** What it means that a product of two rows does not end where the scale does. */
export function describePlace(predicted: number, [lowest, highest]: readonly [number, number]): string {
  if (predicted >= lowest && predicted <= highest) return '';
  const [side, end] = predicted < lowest ? ['below', lowest] : ['above', highest];
  return `The prediction lies ${side} the scale, because a product of two rows knows of no ends. To show it one would say ${end}. To put movies in order one keeps it as it is: cut off, all such predictions would tie.`;
}
