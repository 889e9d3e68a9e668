import { useNaming } from '../naming';
import type { PartErrors } from '../../trainer/shared/questions';
import { formatRating, formatStars } from '../../ui/format';
import { CalibrationFrame, starsDomain } from './CalibrationFrame';
import chart from '../chart.module.css';
import styles from './errorCharts.module.css';
import { ERROR_PARTS, type ErrorPart, PART_NAMES } from './errorParts';

interface PredictionsByRatingProps {
  readonly errors: Readonly<Record<ErrorPart, PartErrors>>;
  /** The lowest and the highest rating of the file. */
  readonly scale: readonly [lowest: number, highest: number];
}

/** The two parts stand side by side, so many px from the rating that they share. */
const ASIDE: Readonly<Record<ErrorPart, number>> = { heldOut: -5, training: 5 };

/** For each rating what was predicted: the mean, and the range of the middle eight in ten. */
export function PredictionsByRating({ errors, scale }: PredictionsByRatingProps) {
  const { stars } = useNaming();
  const levels = ERROR_PARTS.flatMap((part) => errors[part].byRating);
  const ends = (part: ErrorPart): number | undefined => errors[part].byRating.at(-1)?.predicted;
  return (
    <CalibrationFrame
      title="Given the rating, what was predicted?"
      xLabel={`Rating, ${stars}`}
      yLabel={`Prediction, ${stars}`}
      xDomain={starsDomain(scale, [])}
      yDomain={starsDomain(
        scale,
        levels.flatMap(({ low, high }) => [low, high]),
      )}
      ends={{ heldOut: ends('heldOut'), training: ends('training') }}
      readings={errors.training.byRating.map(({ rating, level }) => ({
        at: rating,
        text: describe(errors, rating, level),
      }))}
      readingLabel="Rating to read the predictions of"
      hint="Dots: the mean prediction. Lines: eight predictions in ten."
    >
      {({ x, y }) =>
        ERROR_PARTS.map((part) => (
          <g key={part} transform={`translate(${ASIDE[part]},0)`}>
            {errors[part].byRating.map(({ level, rating, predicted, low, high }) => (
              <g key={level} transform={`translate(${x(rating)},0)`}>
                <line className={styles[part]} y1={y(low)} y2={y(high)} />
                <circle className={part === 'heldOut' ? chart.dot : styles.hollowDot} cy={y(predicted)} r={4} />
              </g>
            ))}
          </g>
        ))
      }
    </CalibrationFrame>
  );
}

function describe(errors: PredictionsByRatingProps['errors'], rating: number, level: number): string {
  const parts = ERROR_PARTS.flatMap((part) => {
    const found = errors[part].byRating.find((other) => other.level === level);
    if (found === undefined) return [];
    return [
      `${PART_NAMES[part]} ${formatStars(found.predicted)} (${formatStars(found.low)} to ${formatStars(found.high)})`,
    ];
  });
  return `Rated ${formatRating(rating)}, mean prediction: ${parts.join('; ')}.`;
}
