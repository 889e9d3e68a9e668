import type { Weighting } from '../../als/engine';
import type { Naming } from '../../figures/naming';
import type { FormulaPiece } from '../../figures/update/TermFormula';

/** What the formula of the update is made of. */
export type UpdateTerm = 'solution' | 'gram' | 'penalty' | 'inverse' | 'fixed' | 'ratings' | 'system' | 'side';

const SOLUTION = { tex: String.raw`\users{p_u}`, term: 'solution', name: 'p: the new factors of the user' } as const;

/** p = (QᵀQ + λI)⁻¹ Qᵀ r (mathematics.md, 1), and below it the system that is solved in truth. */
const linesWith = (
  penalty: string,
  name: string,
  { movies }: Naming,
): readonly (readonly FormulaPiece<UpdateTerm>[])[] => [
  [
    SOLUTION,
    { tex: '=' },
    { tex: String.raw`\bigl(` },
    {
      tex: String.raw`\movies{Q_u}^{\mathsf T}\movies{Q_u}`,
      term: 'gram',
      name: `Q transposed times Q: how the factors of the rated ${movies} go together`,
    },
    { tex: '+' },
    { tex: penalty, term: 'penalty', name: `${name}: the penalty` },
    { tex: String.raw`\bigr)^{-1}`, term: 'inverse', name: 'The inverse' },
    { tex: String.raw`\movies{Q_u}^{\mathsf T}`, term: 'fixed', name: `Q: the factors of the rated ${movies}` },
    { tex: String.raw`r_u`, term: 'ratings', name: 'r: the ratings of the user' },
  ],
  [
    { tex: String.raw`\text{with}\;` },
    { tex: String.raw`A = \movies{Q_u}^{\mathsf T}\movies{Q_u} + ${penalty}`, term: 'system', name: 'A: the system' },
    { tex: String.raw`,\;` },
    { tex: String.raw`b = \movies{Q_u}^{\mathsf T} r_u`, term: 'side', name: 'b: the right-hand side' },
  ],
];

/** The formula with λ as the convention has it. */
export function updateLines(weighting: Weighting, naming: Naming): ReturnType<typeof linesWith> {
  return weighting === 'plain'
    ? linesWith(String.raw`\lambda I`, 'λI', naming)
    : linesWith(String.raw`\lambda n_u I`, 'λnI', naming);
}
