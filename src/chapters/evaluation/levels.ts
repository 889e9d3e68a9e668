import type { PartErrors, PredictionBin, RatingLevel } from '../../trainer/shared/questions';
import { commonBins } from '../../figures/errorParts';

/** The step from one rating to the next at which the mean prediction rises most, and the sum of all other steps. */
export interface LevelSteps {
  readonly from: RatingLevel;
  readonly to: RatingLevel;
  readonly rise: number;
  readonly others: number;
}

/** Undefined for fewer than three ratings, where there are no other steps. */
export function levelSteps(levels: readonly RatingLevel[]): LevelSteps | undefined {
  if (levels.length < 3) return undefined;
  const steps = levels.slice(1).map((to, index) => ({ from: levels[index]!, to }));
  const riseOf = ({ from, to }: (typeof steps)[number]): number => to.predicted - from.predicted;
  const largest = steps.reduce((best, step) => (riseOf(step) > riseOf(best) ? step : best));
  const whole = levels.at(-1)!.predicted - levels[0]!.predicted;
  return { ...largest, rise: riseOf(largest), others: whole - riseOf(largest) };
}

/** A bin counts as an end of what is predicted only with this share of the rows. */
const LEAST_SHARE_OF_END = 0.01;

/** The lowest and the highest predictions that are not rare. */
export function predictionEnds(errors: PartErrors): readonly [low: PredictionBin, high: PredictionBin] | undefined {
  const bins = commonBins(errors, LEAST_SHARE_OF_END);
  return bins.length < 2 ? undefined : [bins[0]!, bins.at(-1)!];
}
