import { rgb } from 'd3';
import { formatCount, formatRated } from '../../ui/format';
import { inkOn, ratingColor, toRgb } from '../colors';
import { useNaming } from '../naming';
import { HeatMatrix } from './HeatMatrix';
import styles from './RatedFactors.module.css';

const ROW = 22;

interface RatedFactorsProps {
  /** How many movies the user rated; the first of them are shown. */
  readonly count: number;
  readonly movieIds: readonly number[];
  readonly ratings: Float32Array;
  readonly ratingRange: readonly [lowest: number, highest: number];
  /** movieIds.length × rank, row-major. */
  readonly factors: Float32Array;
  readonly rank: number;
  /** Which of the two is meant. */
  readonly lit: 'factors' | 'ratings';
  readonly dark: boolean;
}

/** Q_u and r_u side by side: for each movie that a user rated its factors and the rating. */
export function RatedFactors(props: RatedFactorsProps) {
  const { count, movieIds, ratings, ratingRange, factors, rank, lit, dark } = props;
  const { movies, nameOf, headOf } = useNaming();
  const more = count - movieIds.length;
  return (
    <div className={styles.figure}>
      <div className={styles.parts}>
        <div className={styles.factors} data-lit={lit === 'factors'}>
          <HeatMatrix
            label={`Q, the factors of ${movieIds.length} rated ${movies}: ${movieIds.length} × ${rank}`}
            rows={movieIds.length}
            columns={rank}
            values={factors}
            rowNames={movieIds.map((id) => nameOf('movies', id))}
            rowHeight={ROW}
            dark={dark}
            describe={({ row, column }) => `${headOf('movies', movieIds[row]!)}, factor ${column + 1}`}
          />
        </div>
        <ol className={styles.ratings} data-lit={lit === 'ratings'} aria-label="Ratings in the same order">
          {Array.from(ratings, (rating, row) => {
            const color = toRgb(rgb(ratingColor(rating, ...ratingRange)).formatHex());
            return (
              <li
                key={movieIds[row]}
                style={{ height: ROW, background: `rgb(${color.join(', ')})`, color: inkOn(color) }}
              >
                {formatRated(rating)}
              </li>
            );
          })}
        </ol>
      </div>
      <p className={styles.more}>{more > 0 ? `and ${formatCount(more)} more` : ''}</p>
    </div>
  );
}
