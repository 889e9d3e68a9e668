import { ERROR_PARTS, PART_NAMES } from '../../figures/errors/errorParts';
import { PredictionsByRating } from '../../figures/errors/PredictionsByRating';
import { RatingsByPrediction } from '../../figures/errors/RatingsByPrediction';
import type { ErrorsView } from '../../trainer/shared/questions';
import { formatRating, formatStars } from '../../ui/format';
import { Cell } from '../notebook/Cell';
import { useData } from '../notebook/useData';
import { Waiting } from '../notebook/Waiting';
import { CalibrationTables } from './CalibrationTables';
import styles from './EvaluationChapter.module.css';
import { sampled, type ShownErrors } from './useErrors';

export function Calibration({ errors }: { readonly errors: ShownErrors | undefined }) {
  const counts = useData()?.facts.counts;
  const view = errors?.view;
  return (
    <Cell
      id="calibration"
      code={[
        { file: 'trainer/worker/answers/errorTally.ts' },
        { file: 'figures/errors/PredictionsByRating.tsx' },
        { file: 'figures/errors/RatingsByPrediction.tsx' },
      ]}
      summary={view === undefined ? undefined : summaryOf(view)}
      table={view === undefined ? undefined : <CalibrationTables view={view} />}
      caption={`Two questions about the same pairs of rating and prediction. Filled dots and solid lines: held-out ratings. Hollow dots and dashed lines: training ratings. Dotted: where both are equal.${sampled(view)}`}
    >
      {view === undefined || counts === undefined ? (
        <Waiting narrow={760} wide={388} />
      ) : (
        <div className={styles.panels} data-stale={errors?.isCurrent !== true} aria-busy={errors?.isCurrent !== true}>
          <PredictionsByRating errors={view} scale={[counts[0]!.rating, counts.at(-1)!.rating]} />
          <RatingsByPrediction errors={view} scale={[counts[0]!.rating, counts.at(-1)!.rating]} />
        </div>
      )}
    </Cell>
  );
}

function summaryOf(view: ErrorsView): string {
  return ERROR_PARTS.map((part) => {
    const means = view[part].byRating.map(
      ({ rating, predicted }) => `rating ${formatRating(rating)}: ${formatStars(predicted)}`,
    );
    return `Mean predictions of ${PART_NAMES[part]} ratings: ${means.join(', ')}.`;
  }).join(' ');
}
