import { readMap, type MapFindings } from '../../../src/chapters/choosing/map/readMap';
import { coarseToFine, MAP_RANKS, mapLambdas } from '../../../src/chapters/choosing/map/grid';
import { SETTING_SPECS } from '../../../src/trainer/shared/settings';
import { endOf, type Quantities, type Truth } from './truth';

/** What a whole map of these settings says: a hundred trainings, made only where the page has said it. */
function findings(truth: Truth): MapFindings {
  const squares = coarseToFine(MAP_RANKS, mapLambdas(SETTING_SPECS.lambda));
  return readMap(
    squares.map((square) => {
      const { trainingRmse, heldOutRmse } = endOf(truth, square);
      return { ...square, training: trainingRmse, heldOut: heldOutRmse };
    }),
  )!;
}

export const quantities: Quantities = {
  'map-best-held-out': (truth) => findings(truth).best.heldOut,
  'map-best-rank': (truth) => findings(truth).best.rank,
  'map-best-lambda': (truth) => findings(truth).best.lambda,
  'map-worst-held-out': (truth) => findings(truth).worst.heldOut,
  'map-worst-rank': (truth) => findings(truth).worst.rank,
  'map-worst-lambda': (truth) => findings(truth).worst.lambda,
  'map-most-lambda': (truth) => findings(truth).most.lambda,
  'map-most-held-out': (truth) => findings(truth).most.heldOut,
  'map-fewest-held-out': (truth) => findings(truth).fewest.heldOut,
  'map-fitted-rank': (truth) => findings(truth).fitted.rank,
  'map-fitted-lambda': (truth) => findings(truth).fitted.lambda,
  'map-fitted-held-out': (truth) => findings(truth).fitted.heldOut,
};
