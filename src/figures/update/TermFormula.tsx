import { Formula } from '../../ui/Formula';
import { useRovingFocus } from '../../ui/useRovingFocus';
import styles from './TermFormula.module.css';

/** A piece of a formula: a term that can be asked what it stands for, or what joins terms. */
export type FormulaPiece<Term extends string> =
  { readonly tex: string } | { readonly tex: string; readonly term: Term; readonly name: string };

interface TermFormulaProps<Term extends string> {
  readonly label: string;
  /** One row of pieces per line. */
  readonly lines: readonly (readonly FormulaPiece<Term>[])[];
  /** The term that the reader has chosen, and the one under the pointer. */
  readonly chosen: Term;
  readonly pointed: Term | undefined;
  /** What tells about the lit term. */
  readonly panelId: string;
  readonly onChoose: (term: Term) => void;
  readonly onPoint: (term: Term | undefined) => void;
}

/**
 * A formula whose terms light up: under the pointer while it is there, by a press or the focus to stay. One Tab stop; the
 * arrow keys walk the terms.
 */
export function TermFormula<Term extends string>(props: TermFormulaProps<Term>) {
  const { label, lines, chosen, pointed, panelId, onChoose, onPoint } = props;
  const terms = lines.flat().filter((piece) => 'term' in piece);
  const roving = useRovingFocus(terms.length);
  return (
    <div role="group" aria-label={label} className={styles.formula} onKeyDown={roving.onKeyDown}>
      {lines.map((pieces, line) => (
        <div key={line} className={styles.line}>
          {pieces.map((piece, place) => {
            if (!('term' in piece)) {
              return (
                <span key={place} className={styles.joint}>
                  <Formula tex={piece.tex} />
                </span>
              );
            }
            const { tex, term, name } = piece;
            const { onFocus, ...item } = roving.item(terms.indexOf(piece));
            return (
              <button
                key={place}
                type="button"
                {...item}
                className={styles.term}
                aria-label={name}
                aria-pressed={term === chosen}
                data-lit={term === (pointed ?? chosen)}
                aria-controls={panelId}
                onPointerEnter={() => {
                  onPoint(term);
                }}
                onPointerLeave={() => {
                  onPoint(undefined);
                }}
                onClick={() => {
                  onChoose(term);
                }}
                onFocus={() => {
                  onFocus();
                  onChoose(term);
                }}
              >
                <Formula tex={tex} />
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
