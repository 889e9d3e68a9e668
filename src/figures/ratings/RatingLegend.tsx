import { formatDigits, formatRated } from '../../ui/format';
import { ratingColor, RATING_GROUND } from '../colors';
import styles from './RatingLegend.module.css';

interface RatingLegendProps {
  /** The distinct ratings of the file, ascending. */
  readonly ratings: readonly number[];
}

/** Of more different ratings, the ends and the middle stand for all. */
const MOST = 11;

/** What the colours of a rating plot mean. A file with many distinct ratings shows a few of them. */
export function RatingLegend({ ratings }: RatingLegendProps) {
  const lowest = ratings[0] ?? 0;
  const highest = ratings.at(-1) ?? 1;
  const shown = ratings.length <= MOST ? ratings : [lowest, (lowest + highest) / 2, highest];
  const write = ratings.length <= MOST ? formatRated : formatDigits;
  return (
    <ul className={styles.legend} aria-label="Colours">
      <li className={styles.title}>Rating</li>
      {shown.map((rating) => (
        <li key={rating}>
          <span className={styles.swatch} style={{ background: ratingColor(rating, lowest, highest) }} />
          {write(rating)}
        </li>
      ))}
      <li>
        <span className={styles.swatch} style={{ background: RATING_GROUND }} />
        none
      </li>
    </ul>
  );
}
