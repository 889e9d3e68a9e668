import { useNaming } from '../../figures/naming';
import { IdPicker } from '../../ui/IdPicker';
import styles from './SelectionPicker.module.css';
import { useData } from './useData';
import { useSelect } from './useSelect';

interface SelectionPickerProps {
  readonly side: 'users' | 'movies';
  /** The accessible name, where the page has several for this side. */
  readonly label?: string;
  /** Ascending. */
  readonly ids: Int32Array;
  readonly value: number;
}

/** Chooses the user, or the movie, that every figure shows. */
export function SelectionPicker({ side, ...picker }: SelectionPickerProps) {
  const select = useSelect();
  const names = useData()?.names[side];
  const { movie, Movie } = useNaming();
  const [noun, title] = side === 'users' ? ['user', 'User'] : [movie, Movie];
  return (
    <span className={styles.picker}>
      <span className={side}>{title}</span>
      <IdPicker
        {...{ noun, side, ...picker }}
        texts={names?.ids}
        titles={names?.titles}
        onChange={(id) => {
          select(side === 'users' ? { userId: id } : { movieId: id });
        }}
      />
    </span>
  );
}
