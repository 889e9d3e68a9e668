import { useNaming } from '../naming';
import { line } from 'd3';
import type { PartErrors, PredictionBin } from '../../trainer/shared/questions';
import { formatShare, formatStars } from '../../ui/format';
import { CalibrationFrame, starsDomain } from './CalibrationFrame';
import chart from '../chart.module.css';
import styles from './errorCharts.module.css';
import { commonBins, ERROR_PARTS, type ErrorPart, PART_NAMES } from './errorParts';

interface RatingsByPredictionProps {
  readonly errors: Readonly<Record<ErrorPart, PartErrors>>;
  /** The lowest and the highest rating of the file. */
  readonly scale: readonly [lowest: number, highest: number];
}

/** Dots grow with the number of rows behind them, from this radius to that. */
const RADII = [1.8, 6.5] as const;

/** For each prediction, to within a bin, what was rated on average. */
export function RatingsByPrediction({ errors, scale }: RatingsByPredictionProps) {
  const { stars } = useNaming();
  const bins = { heldOut: commonBins(errors.heldOut), training: commonBins(errors.training) };
  const all = [...bins.heldOut, ...bins.training];
  const edges = [...new Set(all.map(({ from }) => from))].sort((a, b) => a - b);
  const shareOf = (part: ErrorPart, { count }: PredictionBin): number => count / errors[part].measures.count;
  const most = Math.max(...ERROR_PARTS.flatMap((part) => bins[part].map((bin) => shareOf(part, bin))));
  return (
    <CalibrationFrame
      title="Given the prediction, what was rated?"
      xLabel={`Prediction, ${stars}`}
      yLabel={`Mean rating, ${stars}`}
      xDomain={starsDomain(
        scale,
        all.map(({ predicted }) => predicted),
      )}
      yDomain={starsDomain(scale, [])}
      ends={{ heldOut: bins.heldOut.at(-1)?.rating, training: bins.training.at(-1)?.rating }}
      readings={edges.map((from) => describe(from, bins, shareOf))}
      readingLabel="Prediction to read the ratings of"
      hint="Large dots: many predictions. Very rare predictions are left out."
    >
      {({ x, y }) =>
        ERROR_PARTS.map((part) => (
          <g key={part}>
            <path
              className={styles[part]}
              d={line<PredictionBin>(
                (bin) => x(bin.predicted),
                (bin) => y(bin.rating),
              )(bins[part])!}
            />
            {bins[part].map((bin) => (
              <circle
                key={bin.from}
                className={part === 'heldOut' ? chart.dot : styles.hollowDot}
                cx={x(bin.predicted)}
                cy={y(bin.rating)}
                r={RADII[0] + (RADII[1] - RADII[0]) * Math.sqrt(shareOf(part, bin) / most)}
              />
            ))}
          </g>
        ))
      }
    </CalibrationFrame>
  );
}

function describe(
  from: number,
  bins: Readonly<Record<ErrorPart, readonly PredictionBin[]>>,
  shareOf: (part: ErrorPart, bin: PredictionBin) => number,
) {
  const found = ERROR_PARTS.flatMap((part) => {
    const bin = bins[part].find((candidate) => candidate.from === from);
    return bin === undefined ? [] : [{ part, bin }];
  });
  const { bin: first } = found[0]!;
  const said = found.map(
    ({ part, bin }) => `${PART_NAMES[part]} ${formatStars(bin.rating)} (${formatShare(shareOf(part, bin))} of them)`,
  );
  return {
    at: first.predicted,
    text: `Predicted ${formatStars(first.from)} to ${formatStars(first.to)}, mean rating: ${said.join('; ')}.`,
  };
}
