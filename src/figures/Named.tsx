import styles from './Named.module.css';
import { useNaming } from './naming';

interface NamedProps {
  readonly side: 'users' | 'movies';
  readonly id: number;
}

/** A title with the id beside it; without a title the kind and the id. Where there is no room it is cut. */
export function Named({ side, id }: NamedProps) {
  const { titleOf, headOf, idOf } = useNaming();
  const title = titleOf(side, id);
  const name = title ?? headOf(side, id);
  return (
    <span className={styles.named} title={name}>
      <span className={styles.name}>{name}</span>
      {title !== undefined && <span className={styles.id}> {idOf(side, id)}</span>}
    </span>
  );
}
