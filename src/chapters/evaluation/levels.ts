import type { PartErrors, PredictionBin, RatingLevel } from '../../trainer/shared/questions';
import { commonBins } from '../../figures/errors/errorParts';

/** From one rating of the file to the next. */
interface LevelStep {
  readonly from: RatingLevel;
  readonly to: RatingLevel;
  /** By how much the mean prediction rises. */
  readonly rise: number;
}

export function levelSteps(levels: readonly RatingLevel[]): LevelStep[] {
  return levels.slice(1).map((to, index) => {
    const from = levels[index]!;
    return { from, to, rise: to.predicted - from.predicted };
  });
}

/** How much the mean prediction rises over all steps but the one from a level. */
export function riseElsewhere(levels: readonly RatingLevel[], level: number): number {
  return levelSteps(levels).reduce((sum, { from, rise }) => (from.level === level ? sum : sum + rise), 0);
}

/** A bin counts as an end of what is predicted only with this share of the rows. */
const LEAST_SHARE_OF_END = 0.01;

/** The lowest and the highest predictions that are not rare. */
export function predictionEnds(errors: PartErrors): readonly [low: PredictionBin, high: PredictionBin] | undefined {
  const bins = commonBins(errors, LEAST_SHARE_OF_END);
  return bins.length < 2 ? undefined : [bins[0]!, bins.at(-1)!];
}
