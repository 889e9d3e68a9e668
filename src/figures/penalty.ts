import type { RowPenalty } from '../trainer/shared/questions';
import { formatCount, formatDigits } from '../ui/format';

/** What multiplies the square of a vector: λ, or λn where λ is multiplied by the ratings of the row. */
export function penaltySymbol({ isWeighted }: Pick<RowPenalty, 'isWeighted'>): 'λ' | 'λn' {
  return isWeighted ? 'λn' : 'λ';
}

/** What goes onto the diagonal as it enters a sum: 0.1, or 0.1 × 72. */
export function penaltyTerm({ isWeighted, lambda, count }: RowPenalty): string {
  // Of a row without ratings λ is taken once.
  return isWeighted && count > 0 ? `${lambda} × ${formatCount(count)}` : String(lambda);
}

/** What goes onto the diagonal, in numbers: λ = 0.1, or λ n = 0.1 × 72 = 7.2. */
export function describePenalty(penalty: RowPenalty): string {
  const { isWeighted, lambda, ridge, count } = penalty;
  if (!isWeighted || count === 0) return `λ = ${lambda}`;
  return `λ n = ${penaltyTerm(penalty)} = ${formatDigits(ridge)}`;
}
