import { ratingColor, RATING_GROUND } from '../colors';
import styles from './RatingLegend.module.css';

interface RatingLegendProps {
  /** The distinct ratings of the file, ascending. */
  readonly ratings: readonly number[];
}

/** What the colours of a rating plot mean. A file with many distinct ratings shows a few of them. */
export function RatingLegend({ ratings }: RatingLegendProps) {
  const lowest = ratings[0] ?? 0;
  const highest = ratings.at(-1) ?? 1;
  const shown = ratings.length <= 10 ? ratings : [lowest, (lowest + highest) / 2, highest];
  return (
    <ul className={styles.legend} aria-label="Colours">
      <li className={styles.title}>Rating</li>
      {shown.map((rating) => (
        <li key={rating}>
          <span className={styles.swatch} style={{ background: ratingColor(rating, lowest, highest) }} />
          {rating}
        </li>
      ))}
      <li>
        <span className={styles.swatch} style={{ background: RATING_GROUND }} />
        none
      </li>
    </ul>
  );
}
