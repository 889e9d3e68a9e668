import type { ReactNode } from 'react';
import { useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { shownUserId } from '../../store/select';
import styles from './references.module.css';
import { useSelect } from './useSelect';

/** The words for the side that is U: its rows, and one hue everywhere. */
export function Users({ children }: { readonly children: ReactNode }) {
  return <span className="users">{children}</span>;
}

/** The words for the side that is M: its rows, and another hue. */
export function Movies({ children }: { readonly children: ReactNode }) {
  return <span className="movies">{children}</span>;
}

interface LinkProps {
  readonly id: number;
  /** What to call it; its name without. */
  readonly children?: ReactNode;
}

/** A user named in the prose: press, and every figure shows that one. */
export function UserLink({ id, children }: LinkProps) {
  const select = useSelect();
  const { nameOf } = useNaming();
  const isShown = useAppState((state) => shownUserId(state) === id);
  return (
    <button
      type="button"
      className={styles.link}
      data-side="users"
      aria-pressed={isShown}
      onClick={() => {
        select({ userId: id });
      }}
    >
      {children ?? nameOf('users', id)}
    </button>
  );
}

/** A movie named in the prose. */
export function MovieLink({ id, children }: LinkProps) {
  const select = useSelect();
  const { nameOf } = useNaming();
  const isShown = useAppState((state) => state.selection.movieId === id);
  return (
    <button
      type="button"
      className={styles.link}
      data-side="movies"
      aria-pressed={isShown}
      onClick={() => {
        select({ movieId: id });
      }}
    >
      {children ?? nameOf('movies', id)}
    </button>
  );
}
