import { describe, expect, it } from 'vitest';
import { describePenalty, penaltySymbol, penaltyTerm } from '../../../src/figures/penalty';

const plain = { lambda: 0.1, isWeighted: false, count: 72, ridge: 0.1 };
const weighted = { lambda: 0.1, isWeighted: true, count: 72, ridge: 0.1 * 72 };

describe('the penalty of one row', () => {
  it('is λ as it is', () => {
    expect(penaltySymbol(plain)).toBe('λ');
    expect(penaltyTerm(plain)).toBe('0.1');
    expect(describePenalty(plain)).toBe('λ = 0.1');
  });

  it('is λ times the ratings, with all three numbers', () => {
    expect(penaltySymbol(weighted)).toBe('λn');
    expect(penaltyTerm(weighted)).toBe('0.1 × 72');
    expect(describePenalty(weighted)).toBe('λ n = 0.1 × 72 = 7.2');
  });

  it('is λ times one rating, not plain λ, for a row of one', () => {
    expect(describePenalty({ ...weighted, count: 1, ridge: 0.1 })).toBe('λ n = 0.1 × 1 = 0.1');
  });

  it('is λ for a row without ratings', () => {
    expect(describePenalty({ ...weighted, count: 0, ridge: 0.1 })).toBe('λ = 0.1');
    expect(penaltyTerm({ ...weighted, count: 0, ridge: 0.1 })).toBe('0.1');
  });
});
