import { IdPicker } from '../../ui/IdPicker';
import styles from './SelectionPicker.module.css';
import { useSelect } from './useSelect';

interface SelectionPickerProps {
  readonly side: 'users' | 'movies';
  /** The accessible name, where the page has several for this side. */
  readonly label?: string;
  /** Ascending. */
  readonly ids: Int32Array;
  readonly value: number;
}

const SIDES = {
  users: { noun: 'user', title: 'User' },
  movies: { noun: 'movie', title: 'Movie' },
} as const;

/** Chooses the user, or the movie, that every figure shows. */
export function SelectionPicker({ side, ...picker }: SelectionPickerProps) {
  const select = useSelect();
  const { noun, title } = SIDES[side];
  return (
    <span className={styles.picker}>
      <span className={side}>{title}</span>
      <IdPicker
        {...{ noun, side, ...picker }}
        onChange={(id) => {
          select(side === 'users' ? { userId: id } : { movieId: id });
        }}
      />
    </span>
  );
}
