import { formatCount } from '../../ui/format';
import { useNaming } from '../naming';
import styles from './RatingPlane.module.css';

interface PlaneReadoutProps {
  /** For the plot to be described by how it is used. */
  readonly hintId: string;
  /** The cell under the pointer or the cursor, where cells can be told apart. */
  readonly pointed: string | undefined;
  /** The ids under the pixel that the pointer is at. */
  readonly around: string | undefined;
  /** How many are in view. */
  readonly ratings: number | undefined;
  readonly selected: { readonly userId: number; readonly movieId: number | undefined };
  /** For those who do not see it, after a key or a button. */
  readonly spoken: string;
}

export function PlaneReadout({ hintId, pointed, around, ratings, selected, spoken }: PlaneReadoutProps) {
  const { nameOf } = useNaming();
  const { userId, movieId } = selected;
  const inView =
    ratings === undefined ? '' : `${formatCount(ratings)} ${ratings === 1 ? 'rating' : 'ratings'} in view. `;
  const marked = `Marked: ${nameOf('users', userId)}${movieId === undefined ? '' : `, ${nameOf('movies', movieId)}`}.`;
  return (
    <>
      <p className={styles.readout}>
        {pointed !== undefined
          ? `${pointed}.`
          : around !== undefined
            ? `Under the pointer: ${around}.`
            : `${inView}${marked}`}
      </p>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
      <p className={styles.hint} id={hintId}>
        <span className={styles.forMouse}>
          Zoom: double click, or Ctrl or ⌘ with the wheel. Drag to move. Click to select. Keys: + and −, arrows, Enter,
          and 0 for everything.
        </span>
        <span className={styles.forTouch}>
          Pinch or double tap to zoom, then drag with one finger. Tap a square to select it.
        </span>
      </p>
    </>
  );
}
