import { measuresOf } from '../../../als/metrics';
import type { ErrorsRequest, PartErrors } from '../../shared/questions';
import { Histogram } from './histogram';
import type { RatingLevels } from './ratingLevels';

/** Quantiles of predictions are as fine as this share of the rating scale. */
const QUANTILE_GRAIN = 1 / 400;
const LOW = 0.1;
const HIGH = 0.9;

/** What is known of the rows of one rating level, or of one bin of predictions. */
interface Group {
  count: number;
  ratings: number;
  predictions: number;
}

/** Sums and counts over some of the rows of a file; what one can say of a model's errors on them. */
export class ErrorTally {
  private count = 0;
  private squared = 0;
  private absolute = 0;
  private sum = 0;
  private readonly residuals: Histogram;
  private readonly levels: readonly (Group & { readonly histogram: Histogram })[];
  private readonly predictions: Histogram;
  private readonly bins: readonly Group[];
  private readonly levelOf: RatingLevels['levelOf'];

  /** @param scale the lowest and the highest rating of the file */
  constructor(
    scale: readonly [lowest: number, highest: number],
    { levelOf, count }: RatingLevels,
    { residualWidth, predictionWidth }: ErrorsRequest,
  ) {
    const [lowest, highest] = scale;
    const range = highest - lowest || 1;
    // A model that has fitted noise predicts far beyond the scale.
    const [from, to] = [lowest - 2 * range, highest + 2 * range];
    this.residuals = new Histogram(-3 * range, 3 * range, residualWidth);
    this.levels = Array.from({ length: count }, () => ({
      ...nothing(),
      histogram: new Histogram(from, to, range * QUANTILE_GRAIN),
    }));
    this.predictions = new Histogram(from, to, predictionWidth);
    this.bins = Array.from(this.predictions.counts, nothing);
    this.levelOf = levelOf;
  }

  add(rating: number, predicted: number): void {
    const residual = rating - predicted;
    this.count++;
    this.squared += residual * residual;
    this.absolute += Math.abs(residual);
    this.sum += residual;
    this.residuals.add(residual);
    const level = this.levels[this.levelOf(rating)]!;
    addTo(level, rating, predicted);
    level.histogram.add(predicted);
    addTo(this.bins[this.predictions.binOf(predicted)]!, rating, predicted);
  }

  result(): PartErrors {
    const { count, squared, absolute, sum, residuals, levels, predictions, bins } = this;
    return {
      measures: measuresOf({ squared, absolute }, count),
      mean: sum / count,
      residuals: { from: residuals.edge(0), width: residuals.width, counts: residuals.counts },
      byRating: levels.flatMap((group, level) =>
        group.count === 0
          ? []
          : [
              {
                ...{ level, ...meansOf(group) },
                ...{ low: group.histogram.quantile(LOW), high: group.histogram.quantile(HIGH) },
              },
            ],
      ),
      byPrediction: bins.flatMap((bin, index) =>
        bin.count === 0 ? [] : [{ ...meansOf(bin), from: predictions.edge(index), to: predictions.edge(index + 1) }],
      ),
    };
  }
}

function nothing(): Group {
  return { count: 0, ratings: 0, predictions: 0 };
}

function addTo(group: Group, rating: number, predicted: number): void {
  group.count++;
  group.ratings += rating;
  group.predictions += predicted;
}

function meansOf({ count, ratings, predictions }: Group) {
  return { count, rating: ratings / count, predicted: predictions / count };
}
