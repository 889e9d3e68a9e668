/** What one factor adds to a prediction: p_f · q_f. */
export interface FactorTerm {
  /** From 0. */
  readonly factor: number;
  readonly userValue: number;
  readonly movieValue: number;
  readonly product: number;
}

/** One step of a running sum. */
export interface WaterfallStep {
  /** Undefined where it is several small terms together, or what a model with biases begins with. */
  readonly term: FactorTerm | undefined;
  /** How many terms it is. */
  readonly count: number;
  readonly product: number;
  /** The sum before it and after it. */
  readonly from: number;
  readonly to: number;
}

export type TermOrder = 'size' | 'factor';

/**
 * The terms of a sum one after the other, largest first or by factor.
 * @param base what a model with biases begins with: the first step then, of no term
 * @param most of more terms than that, the smallest are one step together, the last
 */
export function waterfall(
  terms: readonly FactorTerm[],
  order: TermOrder,
  most: number,
  base?: number,
): WaterfallStep[] {
  const bySize = terms.toSorted((a, b) => Math.abs(b.product) - Math.abs(a.product));
  const alone = terms.length > most ? bySize.slice(0, most - 1) : bySize;
  const rest = bySize.slice(alone.length);
  const ordered = order === 'size' ? alone : alone.toSorted((a, b) => a.factor - b.factor);
  const steps: WaterfallStep[] = [];
  const add = (term: FactorTerm | undefined, count: number, product: number): void => {
    const from = steps.at(-1)?.to ?? 0;
    steps.push({ term, count, product, from, to: from + product });
  };
  if (base !== undefined) add(undefined, 0, base);
  for (const term of ordered) add(term, 1, term.product);
  if (rest.length > 0) {
    add(
      undefined,
      rest.length,
      rest.reduce((sum, { product }) => sum + product, 0),
    );
  }
  return steps;
}
