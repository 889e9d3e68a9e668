import { scaleLinear, ticks } from 'd3';
import type { PlaneRegion } from '../../trainer/shared/questions';
import { useNaming } from '../naming';
import type { PlaneNumbers } from './cells';
import { DIGIT_WIDTH, digits } from './layout';
import styles from './RatingPlane.module.css';
import type { Plot } from './view';

interface PlaneAxesProps {
  readonly plot: Plot;
  /** Room at the left of the plot, in px. */
  readonly left: number;
  readonly shown: PlaneRegion;
  /** Whether single rows and columns can be seen: then ids stand as close as they can. */
  readonly dense: boolean;
  readonly numbers: PlaneNumbers;
  readonly selected: { readonly userId: number; readonly movieId: number | undefined };
}

/** Numbers of movies below the plot and of users at its left, each at the middle of its column or row. */
export function PlaneAxes({ plot, left, shown, dense, numbers, selected }: PlaneAxesProps) {
  const { Movie, Movies } = useNaming();
  const x = scaleLinear(shown.movies, [0, plot.width]);
  const y = scaleLinear(shown.users, [0, plot.height]);
  return (
    <g className={styles.axes}>
      {idsAlong(shown.movies, plot.width / (dense ? DIGIT_WIDTH * digits(plot.movies) + 5 : 84)).map((id) => (
        <text
          key={`movie ${id}`}
          x={x(id + 0.5)}
          y={plot.height + 17}
          textAnchor="middle"
          data-selected={id === selected.movieId ? 'movie' : undefined}
        >
          {id}
        </text>
      ))}
      {idsAlong(shown.users, plot.height / (dense ? 17 : 90)).map((id) => (
        <text
          key={`user ${id}`}
          x={-7}
          y={Math.max(5, y(id + 0.5))}
          dy="0.35em"
          textAnchor="end"
          data-selected={id === selected.userId ? 'user' : undefined}
        >
          {id}
        </text>
      ))}
      <text className={styles.movies} x={plot.width / 2} y={plot.height + 35} textAnchor="middle">
        {numbers.movies === 'ids' ? `${Movie} id` : `${Movies}, numbered`}
      </text>
      <text
        className={styles.users}
        transform={`translate(${11 - left},${plot.height / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {numbers.users === 'ids' ? 'User id' : 'Users, numbered'}
      </text>
    </g>
  );
}

/** About so many ids at even distances, of those whose middle is in view. */
function idsAlong([from, to]: readonly [from: number, to: number], count: number): number[] {
  return ticks(from - 0.5, to - 0.5, Math.max(1, count)).filter(Number.isInteger);
}
