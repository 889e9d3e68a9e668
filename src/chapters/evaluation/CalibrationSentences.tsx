import type { ErrorsView } from '../../trainer/shared/questions';
import { formatRating, formatStars } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { levelSteps, predictionEnds, riseElsewhere } from './levels';

/** From a mean error of so many notable ones on, the predictions have moved down as a whole. */
const SHIFTED = 3;

interface SentencesProps {
  readonly view: ErrorsView;
  /** An error of this size is worth a word. */
  readonly notable: number;
}

/** The extremes of the scale: too high, too low, or both on one side. */
export function Extremes({ view: { heldOut }, notable }: SentencesProps) {
  const [lowest, highest] = [heldOut.byRating[0], heldOut.byRating.at(-1)];
  if (lowest === undefined || highest === undefined || lowest === highest) return null;
  return (
    <p>
      In the first chart a held-out {formatRating(lowest.rating)} is predicted as{' '}
      <Quantity name="predicted-for-lowest">{formatStars(lowest.predicted)}</Quantity> on average, a{' '}
      {formatRating(highest.rating)} as{' '}
      <Quantity name="predicted-for-highest">{formatStars(highest.predicted)}</Quantity>.{' '}
      {sayExtremes(
        lowest.predicted > lowest.rating,
        highest.predicted < highest.rating,
        heldOut.mean >= SHIFTED * notable,
      )}
    </p>
  );
}

function sayExtremes(isLowestTooHigh: boolean, isHighestTooLow: boolean, isShifted: boolean): string {
  if (isLowestTooHigh && isHighestTooLow) {
    return isShifted
      ? 'The one is too high and the other too low; taken together the predictions sit too low.'
      : 'The one is too high and the other too low: both are drawn towards the middle. Whoever is unsure and pays for squared errors does well to stay away from the ends.';
  }
  if (isHighestTooLow) return 'Both are too low: here the predictions do not reach up to the ratings.';
  if (isLowestTooHigh) return 'Both are too high.';
  return 'The one is too low and the other too high: the predictions are wilder than the ratings.';
}

/** Which ratings the model tells apart: on held-out ratings, and on those it was trained on. */
export function ToldApart({ view: { heldOut, training }, notable }: SentencesProps) {
  const steps = levelSteps(heldOut.byRating);
  // With two ratings there are no other steps.
  if (steps.length < 2) return null;
  const { from, to, rise } = steps.reduce((best, step) => (step.rise > best.rise ? step : best));
  const elsewhere = riseElsewhere(heldOut.byRating, from.level);
  const elsewhereTrained = riseElsewhere(training.byRating, from.level);
  const others = <Quantity name="other-level-steps">{formatStars(elsewhere)}</Quantity>;
  const othersTrained = <Quantity name="other-level-steps-training">{formatStars(elsewhereTrained)}</Quantity>;
  return (
    <p>
      Then look at the steps between neighbours. From {formatRating(from.rating)} to {formatRating(to.rating)} the mean
      prediction rises by <Quantity name="largest-level-step">{formatStars(rise)}</Quantity>; all other steps together
      come to {others}.{' '}
      {Math.abs(elsewhere) < notable
        ? 'Beyond that one step, this model does not tell held-out ratings apart. '
        : elsewhere < 0
          ? 'Together they even lead down. '
          : ''}
      {elsewhereTrained > elsewhere + notable ? (
        <>
          On the training ratings they come to {othersTrained}. A difference that it knows only on ratings it has seen
          is learnt by heart.
        </>
      ) : (
        <>
          On the training ratings they come to {othersTrained}: it treats ratings that it has seen much like those that
          it has not.
        </>
      )}
    </p>
  );
}

/** Whether a prediction can be taken at its word, at both ends of what is predicted. */
export function AtItsWord({ view: { heldOut }, notable }: SentencesProps) {
  const ends = predictionEnds(heldOut);
  if (ends === undefined) return null;
  const [low, high] = ends;
  const lowOff = low.rating - low.predicted;
  const highOff = high.rating - high.predicted;
  const isOff = Math.max(Math.abs(lowOff), Math.abs(highOff)) >= 2 * notable;
  return (
    <p>
      The second chart asks the other way round, as a reader of predictions does. Where it says {formatStars(low.from)}{' '}
      to {formatStars(low.to)}, the held-out ratings average{' '}
      <Quantity name="rating-of-low-prediction">{formatStars(low.rating)}</Quantity>; where it says{' '}
      {formatStars(high.from)} to {formatStars(high.to)}, they average{' '}
      <Quantity name="rating-of-high-prediction">{formatStars(high.rating)}</Quantity>.{' '}
      {!isOff
        ? 'Close to the dotted line at both ends: these predictions can be taken at their word.'
        : lowOff >= 0 && highOff <= 0
          ? 'The ratings are less extreme than the predictions: it says more than it knows.'
          : lowOff <= 0 && highOff >= 0
            ? 'The ratings are more extreme than the predictions: it knows more than it says.'
            : lowOff > 0
              ? 'At both ends the ratings are higher than what it says.'
              : 'At both ends the ratings are lower than what it says.'}{' '}
      A good predictor may be flat in the first chart, where nothing better is to be known. In the second it lies on the
      line.
    </p>
  );
}
