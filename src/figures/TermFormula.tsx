import { Formula } from '../ui/Formula';
import { useRovingFocus } from '../ui/useRovingFocus';
import styles from './TermFormula.module.css';

/** A piece of a formula: a term that can be asked what it stands for, or what joins terms. */
export type FormulaPiece<Term extends string> =
  { readonly tex: string } | { readonly tex: string; readonly term: Term; readonly name: string };

interface TermFormulaProps<Term extends string> {
  readonly label: string;
  /** One row of pieces per line. */
  readonly lines: readonly (readonly FormulaPiece<Term>[])[];
  readonly lit: Term;
  /** What tells about the lit term. */
  readonly panelId: string;
  readonly onLight: (term: Term) => void;
}

/** A formula whose terms light up under the pointer, the focus or a finger. One Tab stop; the arrow keys walk the terms. */
export function TermFormula<Term extends string>({ label, lines, lit, panelId, onLight }: TermFormulaProps<Term>) {
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
            const light = (): void => {
              onLight(term);
            };
            const { onFocus, ...item } = roving.item(terms.indexOf(piece));
            return (
              <button
                key={place}
                type="button"
                {...item}
                className={styles.term}
                aria-label={name}
                aria-pressed={term === lit}
                aria-controls={panelId}
                onPointerEnter={light}
                onClick={light}
                onFocus={() => {
                  onFocus();
                  light();
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
