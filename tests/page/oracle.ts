import { train, type TrainingOptions } from '../../src/als/als';
import { entryCount } from '../../src/als/matrix';
import { sumOfSquaredErrors } from '../../src/als/objective';
import { measureFactors } from '../../src/als/metrics';
import { drawRatings, LAW_SEED } from '../../src/ratings/law';
import { indexRatings } from '../../src/ratings/ratings';
import { split } from '../../src/ratings/split';
import { DEFAULT_SETTINGS } from '../../src/trainer/shared/settings';
import { trainingRows } from '../fixtures/trainingRows';

/** The default file, parted as the page parts it. */
export const ratings = indexRatings(drawRatings(LAW_SEED));
export const parts = split(ratings, DEFAULT_SETTINGS);

export const trainingCells = entryCount(parts.training.byUser);

/** What the page must show for these settings, computed by the readable engine without the page. */
export function trainOutsideThePage(options: Omit<TrainingOptions, 'seed'>) {
  const { users, movies, rank } = train(parts.training, { ...options, seed: DEFAULT_SETTINGS.seed });
  const cells = parts.training.byUser;
  return {
    trainingRmse: Math.sqrt(sumOfSquaredErrors(cells, users, movies, rank) / cells.values.length),
    heldOut: measureFactors(parts.heldOut.byUser, users, movies, rank),
    training: measureFactors(trainingRows(parts), users, movies, rank),
  };
}
