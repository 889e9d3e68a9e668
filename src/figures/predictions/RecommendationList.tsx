import { Named } from '../Named';
import { useNaming } from '../naming';
import { scaleLinear } from 'd3';
import type { CSSProperties } from 'react';
import { formatStars } from '../../ui/format';
import { inRowsOfTwo, useRovingFocus } from '../../ui/useRovingFocus';
import styles from './RecommendationList.module.css';

interface RecommendationListProps {
  /** Its accessible name. */
  readonly label: string;
  /** Best first. */
  readonly recommended: readonly { readonly movieId: number; readonly predicted: number }[];
  /** How many were asked for: the list keeps their room, up to a number that it scrolls from. */
  readonly rows: number;
  /** The mean of the user's own ratings. */
  readonly userMean: number;
  readonly ratingRange: readonly [lowest: number, highest: number];
  readonly selectedMovieId: number | undefined;
  /** Where a press on a prediction leads, besides selecting its movie; without it predictions are plain text. */
  readonly predictionHref?: string;
  readonly onSelect: (movieId: number) => void;
}

/** px; beyond the highest rating there is room for predictions that go further. */
const TRACK = 132;
const ENDS = [10, 96];
/** So many rows are in sight at once; half a row says that more follow. */
const IN_SIGHT = 10.5;

/** Movies with their predictions, each as a bar from the user's own mean on one scale for all users. */
export function RecommendationList(props: RecommendationListProps) {
  const { label, recommended, rows, userMean, ratingRange, selectedMovieId, predictionHref, onSelect } = props;
  const { Movie, headOf, titleOf } = useNaming();
  const isTitled = recommended.some(({ movieId }) => titleOf('movies', movieId) !== undefined);
  // Each row is a movie and, where it leads somewhere, a prediction.
  const perRow = predictionHref === undefined ? 1 : 2;
  const count = perRow * recommended.length;
  const roving = useRovingFocus(count, perRow === 1 ? undefined : inRowsOfTwo(count));
  const [lowest, highest] = ratingRange;
  const x = scaleLinear([lowest, highest], ENDS);
  /** What would leave the picture stops at its edge. */
  const within = (value: number): number => Math.min(TRACK - 5, Math.max(5, x(value)));
  const room = { '--rows': Math.min(rows, IN_SIGHT) } as CSSProperties;
  return (
    <div className={styles.list} style={room} data-titled={isTitled} role="region" aria-label={label}>
      <table data-testid="recommendations">
        <thead>
          <tr>
            <th scope="col">{Movie}</th>
            <th scope="col" className="number">
              Predicted
            </th>
            <th scope="col" className={styles.bar}>
              <span className="visually-hidden">On the scale of ratings</span>
              <svg width={TRACK} height={20} aria-hidden="true">
                {[...new Set(ratingRange)].map((end) => (
                  <text key={end} x={x(end)} y={14} textAnchor="middle">
                    {end}
                  </text>
                ))}
                <text className={styles.mean} x={within(userMean)} y={14} textAnchor="middle">
                  {isClear(x(userMean), ratingRange.map(x)) && 'mean'}
                </text>
              </svg>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={roving.onKeyDown}>
          {recommended.map(({ movieId, predicted }, index) => (
            <tr key={movieId} data-selected={movieId === selectedMovieId}>
              <td>
                <button
                  type="button"
                  {...roving.item(perRow * index)}
                  className={styles.movie}
                  onClick={() => {
                    onSelect(movieId);
                  }}
                >
                  <Named side="movies" id={movieId} />
                </button>
              </td>
              <td className="number">
                {predictionHref === undefined ? (
                  formatStars(predicted)
                ) : (
                  <a
                    href={predictionHref}
                    {...roving.item(perRow * index + 1)}
                    className={styles.predicted}
                    aria-label={`${headOf('movies', movieId)}, predicted ${formatStars(predicted)}: unroll`}
                    onClick={() => {
                      onSelect(movieId);
                    }}
                  >
                    {formatStars(predicted)}
                  </a>
                )}
              </td>
              <td className={styles.bar}>
                <svg width={TRACK} height={20} aria-hidden="true">
                  <line className={styles.track} x1={x(lowest)} x2={x(highest)} y1={10} y2={10} />
                  <line className={styles.gain} x1={within(userMean)} x2={within(predicted)} y1={10} y2={10} />
                  <line className={styles.mean} x1={within(userMean)} x2={within(userMean)} y1={3} y2={17} />
                  <circle cx={within(predicted)} cy={10} r={4} />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether a word fits between the ends of the scale. */
function isClear(at: number, ends: readonly number[]): boolean {
  return ends.every((end) => Math.abs(end - at) > 22);
}
