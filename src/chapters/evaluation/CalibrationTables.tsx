import { commonBins, ERROR_PARTS, type ErrorPart } from '../../figures/errors/errorParts';
import type { ErrorsView } from '../../trainer/shared/questions';
import { formatCount, formatRating, formatStars } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import styles from './EvaluationChapter.module.css';

const TITLES: Readonly<Record<ErrorPart, string>> = { heldOut: 'Held-out', training: 'Training' };

/** The numbers of both calibration charts. */
export function CalibrationTables({ view }: { readonly view: ErrorsView }) {
  return (
    <div className={styles.tables}>
      {ERROR_PARTS.map((part) => (
        <NumberTable
          key={`ratings ${part}`}
          caption={`${TITLES[part]}: predictions by rating`}
          columns={['Rating', 'Ratings', 'Mean', '10 %', '90 %']}
          rows={view[part].byRating.map(({ rating, count, predicted, low, high }) => [
            formatRating(rating),
            formatCount(count),
            ...[predicted, low, high].map(formatStars),
          ])}
        />
      ))}
      {ERROR_PARTS.map((part) => (
        <NumberTable
          key={`predictions ${part}`}
          caption={`${TITLES[part]}: mean rating by prediction`}
          columns={['Predicted', 'Ratings', 'Mean rating']}
          rows={commonBins(view[part]).map(({ from, to, count, rating }) => [
            `${formatStars(from)} to ${formatStars(to)}`,
            formatCount(count),
            formatStars(rating),
          ])}
        />
      ))}
    </div>
  );
}
