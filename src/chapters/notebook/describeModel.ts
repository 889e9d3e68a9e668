import type { Settings } from '../../trainer/shared/settings';

type Model = Pick<Settings, 'lambda' | 'weighting' | 'biases'>;

/** λ = 0.1; where it is multiplied by the ratings of a row, λ·n with λ = 0.001. */
export function describeLambda({ lambda, weighting }: Model): string {
  return weighting === 'plain' ? `λ = ${lambda}` : `λ·n with λ = ${lambda}`;
}

/** The same, and whether there are biases: λ = 0.1 and biases */
export function describePenalty(model: Model): string {
  return `${describeLambda(model)}${model.biases ? ' and biases' : ''}`;
}
