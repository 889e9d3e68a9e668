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
export function flopPerIteration({ users, movies, cells }: WorkSize, rank: number): number {
  return 2 * cells * (rank * (rank + 1) + 2 * rank) + ((users + movies) * rank ** 3) / 3;
}
