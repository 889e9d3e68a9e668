import { range } from 'd3';
import { Fragment } from 'react';
import type { Side } from '../../als/matrix';
import { formatStars } from '../../ui/format';
import { useNaming } from '../naming';
import styles from './FactorizationDiagram.module.css';

interface DotProductProps {
  readonly row: number;
  readonly column: number;
  readonly rank: number;
  readonly factors: Readonly<Record<Side, Float64Array>>;
  readonly predicted: number | undefined;
  readonly rating: number | undefined;
}

/** How one cell comes about, written out with numbers. */
export function DotProduct({ row, column, rank, factors, predicted, rating }: DotProductProps) {
  const { movie } = useNaming();
  const isKnown = predicted !== undefined;
  const text = (value: number): string => (isKnown ? formatStars(value) : '?');
  return (
    <div className={styles.readout} data-testid="dot-product">
      <p>
        <span className="users">User {row}</span>, <span className="movies">{`${movie} ${column}`}</span>:{' '}
        {rating === undefined ? 'not rated' : `rated ${rating}`}
        {isKnown ? `, predicted ${formatStars(predicted)}` : ', nothing predicted yet'}
      </p>
      <p className={styles.sum}>
        {range(rank).map((factor) => (
          <Fragment key={factor}>
            {factor > 0 && ' + '}
            <span className={styles.product}>
              <span className="users">{text(factors.users[row * rank + factor]!)}</span> ×{' '}
              <span className="movies">{text(factors.movies[column * rank + factor]!)}</span>
            </span>
          </Fragment>
        ))}{' '}
        <span className={styles.product}>= {isKnown ? formatStars(predicted) : '???'}</span>
      </p>
    </div>
  );
}
