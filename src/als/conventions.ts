import type { Weighting } from './engine';
import type { WorkSize } from './work';

/** Training cells that a row has on average, users and movies taken together: 2 |Ω| / (m + n). */
export function ratingsPerRow({ users, movies, cells }: WorkSize): number {
  return (2 * cells) / (users + movies);
}

/**
 * The λ with which the convention `to` weighs a row of average length as λ of the other convention does. A start, no
 * more: rows of other lengths are weighed differently, and the best λ may lie some times higher or lower.
 */
export function equivalentLambda(lambda: number, to: Weighting, size: WorkSize): number {
  return to === 'weighted' ? lambda / ratingsPerRow(size) : lambda * ratingsPerRow(size);
}

/**
 * The share that the penalty takes off the predictions of a row of n ratings, if all it rated had one and the same vector
 * q. Then A = n qqᵀ + ridge·I, and p = q n r / (n |q|² + ridge), so that p·q is r less ridge / (n |q|² + ridge) of it.
 * @param ridge λ, or λ n
 * @param squaredLength |q|²
 */
export function shareTaken(ridge: number, ratings: number, squaredLength: number): number {
  return ridge / (ratings * squaredLength + ridge);
}
