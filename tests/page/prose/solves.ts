import { train } from '../../../src/als/als';
import { entriesOfRow } from '../../fixtures/trainingRows';
import { pairOf, sum, termsOf } from './factors';
import type { Quantities, Truth } from './truth';

/** The sums of the user on display with a model of one factor: Σ q r and Σ q². */
function lineOf({ settings, parts, user }: Truth): { covariance: number; squares: number } {
  const { movies } = train(parts.training, { ...settings, rank: 1 });
  let [covariance, squares] = [0, 0];
  for (const [movie, rating] of entriesOfRow(parts.training.byUser, user)) {
    covariance += movies[movie]! * rating;
    squares += movies[movie]! ** 2;
  }
  return { covariance, squares };
}

const shownTerms = (truth: Truth) => {
  const { user, movie } = pairOf(truth);
  return termsOf(truth, user, movie);
};

export const quantities: Quantities = {
  'rank-one-covariance': (truth) => lineOf(truth).covariance,
  'rank-one-squares': (truth) => lineOf(truth).squares,
  'rank-one-slope': (truth) => lineOf(truth).covariance / (lineOf(truth).squares + truth.settings.lambda),
  'rank-one-free-slope': (truth) => lineOf(truth).covariance / lineOf(truth).squares,
  'unroll-terms': ({ settings }) => settings.rank,
  'unroll-largest': (truth) =>
    shownTerms(truth).reduce((most, { product }) => (Math.abs(product) > Math.abs(most) ? product : most), 0),
  'unroll-taken': (truth) => -shownTerms(truth).reduce((taken, { product }) => taken + Math.min(0, product), 0),
  'unroll-predicted': (truth) => sum(shownTerms(truth)),
};
