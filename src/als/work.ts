/** How much there is to train on. */
export interface WorkSize {
  readonly users: number;
  readonly movies: number;
  /** Training cells. */
  readonly cells: number;
}

/**
 * Multiplications and additions that an iteration cannot do without: A and b of both sides, k (k + 1) + 2k for each cell
 * and side, A being symmetric; and a Cholesky factorisation, k³ / 3, for each row.
 */
export function flopPerIteration(size: WorkSize, rank: number): number {
  return 2 * size.cells * (rank * (rank + 1) + 2 * rank) + flopOfFactorisations(size, rank);
}

/** The part of them that does not grow with the ratings. */
export function flopOfFactorisations({ users, movies }: WorkSize, rank: number): number {
  return ((users + movies) * rank ** 3) / 3;
}
