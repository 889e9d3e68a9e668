import { useWidth } from '../../ui/useSize';
import styles from './RatingPlane.module.css';
import { layOut } from './layout';
import { PlanePlot, type PlanePlotProps } from './PlanePlot';

export type RatingPlaneProps = Omit<PlanePlotProps, 'layout'>;

/** Every rating of the file, from all of them at once down to single cells with their ids and values. */
export function RatingPlane(props: RatingPlaneProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { userIds, movieIds } = props;
  const layout = layOut(width, { movies: (movieIds.at(-1) ?? 0) + 1, users: (userIds.at(-1) ?? 0) + 1 });
  return (
    <div ref={ref} className={styles.figure} style={{ minHeight: layout.height }}>
      {width > 0 && <PlanePlot {...props} layout={layout} />}
    </div>
  );
}
