import type { RowPart } from '../../trainer/shared/questions';
import { formatRated } from '../../ui/format';
import { useRovingFocus } from '../../ui/useRovingFocus';
import { useNaming } from '../naming';
import styles from './SplitRows.module.css';

interface SplitRow {
  readonly movieId: number;
  readonly rating: number;
  readonly part: RowPart;
}

interface SplitRowsProps {
  readonly label: string;
  readonly rows: readonly SplitRow[];
  readonly selectedMovieId: number | undefined;
  readonly onSelect: (movieId: number) => void;
}

/** More would take hundreds of lines on a phone, and say nothing new. */
const MOST_SHOWN = 300;

const IN_WORDS: Readonly<Record<RowPart, string>> = {
  training: 'training',
  superseded: 'training, but rated again later',
  heldOut: 'held out',
};

/**
 * One user's ratings in the order of the file: dashed squares are trained on, solid discs are held out, and what a later
 * row replaces is struck through. Arrow keys walk, Enter selects the movie.
 */
export function SplitRows({ label, rows, selectedMovieId, onSelect }: SplitRowsProps) {
  const { headOf } = useNaming();
  const shown = rows.slice(0, MOST_SHOWN);
  const roving = useRovingFocus(shown.length);
  return (
    <>
      <div className={styles.rows} role="group" aria-label={label} onKeyDown={roving.onKeyDown}>
        {shown.map(({ movieId, rating, part }, index) => (
          <button
            key={index}
            type="button"
            {...roving.item(index)}
            className={styles.row}
            data-part={part}
            title={`${headOf('movies', movieId)}: ${IN_WORDS[part]}`}
            aria-label={`${headOf('movies', movieId)}, rated ${formatRated(rating)}: ${IN_WORDS[part]}`}
            aria-pressed={movieId === selectedMovieId}
            onClick={() => {
              onSelect(movieId);
            }}
          >
            {formatRated(rating)}
          </button>
        ))}
      </div>
      {rows.length > shown.length && (
        <p className={styles.more}>… and {rows.length - shown.length} more, parted in the same way.</p>
      )}
    </>
  );
}
