import { Named } from '../Named';
import { useNaming } from '../naming';
import type { ReactNode } from 'react';
import { formatRated, formatSigned, formatStars } from '../../ui/format';
import styles from './ReasonBars.module.css';

/** What one rated movie adds to a prediction. */
export interface Reason {
  readonly movieId: number;
  /** Stars. */
  readonly rating: number;
  /** Stars; negative where it speaks against the movie. */
  readonly contribution: number;
}

interface ReasonBarsProps {
  /** What is explained, for those who do not see it. */
  readonly label: string;
  /** The weightiest first. */
  readonly reasons: readonly Reason[];
  /** What all others add together, and how many they are. */
  readonly rest: { readonly count: number; readonly contribution: number };
  /** What a model with biases predicts before any reason. */
  readonly base: number | undefined;
  readonly predicted: number;
  readonly onSelect: (movieId: number) => void;
}

/** A prediction as the sum of what each rated movie adds to it or takes from it. */
export function ReasonBars({ label, reasons, rest, base, predicted, onSelect }: ReasonBarsProps) {
  const { movie, stars, titleOf } = useNaming();
  const isTitled = reasons.some(({ movieId }) => titleOf('movies', movieId) !== undefined);
  const added = [...reasons.map(({ contribution }) => contribution), rest.contribution, base ?? 0, predicted];
  const [low, high] = [Math.min(0, ...added), Math.max(0, ...added)];
  const bar = (value: number, kind: string): ReactNode => {
    const place = (stars: number): number => (high > low ? (100 * (stars - low)) / (high - low) : 0);
    const [from, to] = [place(Math.min(0, value)), place(Math.max(0, value))];
    return (
      <td className={styles.bar} aria-hidden="true">
        <svg width="100%" height="14">
          <rect className={styles[kind]} x={`${from}%`} width={`${to - from}%`} height="14" />
          <line className={styles.zero} x1={`${place(0)}%`} x2={`${place(0)}%`} y2="14" />
        </svg>
      </td>
    );
  };
  return (
    <table className={styles.reasons} aria-label={label} data-titled={isTitled}>
      <thead>
        <tr>
          <th scope="col">Rated</th>
          <th scope="col" className="number">
            {stars[0]!.toUpperCase() + stars.slice(1)}
          </th>
          <th scope="col" className="number">
            Adds
          </th>
          <th scope="col" className={styles.bar} aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {base !== undefined && (
          <tr>
            <th scope="row" colSpan={2}>
              Mean and the {movie}’s bias
            </th>
            <td className="number">{formatSigned(base)}</td>
            {bar(base, 'rest')}
          </tr>
        )}
        {reasons.map(({ movieId, rating, contribution }) => (
          <tr key={movieId}>
            <th scope="row">
              <button
                type="button"
                className={styles.movie}
                onClick={() => {
                  onSelect(movieId);
                }}
              >
                <Named side="movies" id={movieId} />
              </button>
            </th>
            <td className="number">{formatRated(rating)}</td>
            <td className="number">{formatSigned(contribution)}</td>
            {bar(contribution, contribution < 0 ? 'against' : 'speaking')}
          </tr>
        ))}
        {rest.count > 0 && (
          <tr>
            <th scope="row" colSpan={2}>
              The other {rest.count}
            </th>
            <td className="number">{formatSigned(rest.contribution)}</td>
            {bar(rest.contribution, 'rest')}
          </tr>
        )}
        <tr className={styles.total}>
          <th scope="row" colSpan={2}>
            Predicted
          </th>
          <td className="number">{formatStars(predicted)}</td>
          {bar(predicted, 'sum')}
        </tr>
      </tbody>
    </table>
  );
}
