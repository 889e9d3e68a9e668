/** How much there is to do in one solve. */
export interface SolveSize {
  /** Rated rows that are added one by one. */
  readonly listed: number;
  /** All rated rows; those beyond `listed` are added together. */
  readonly count: number;
  readonly rank: number;
}

/** How far a solve has come. */
export interface Progress {
  /** Rated rows in the sums. */
  readonly added: number;
  readonly hasRidge: boolean;
  /** Rows of L, from the top. */
  readonly factored: number;
  /** Entries of y, from the top. */
  readonly forward: number;
  /** Entries of x, from the bottom. */
  readonly back: number;
  readonly isChecked: boolean;
}

/** The parts of a solve in their order, and how many steps each takes. */
function lengths({ listed, count, rank }: SolveSize) {
  return [
    ['add', listed + (count > listed ? 1 : 0)],
    ['ridge', 1],
    ['factor', rank],
    ['forward', rank],
    ['back', rank],
    ['check', 1],
  ] as const;
}

export type SolvePart = ReturnType<typeof lengths>[number][0];

export function stepCount(size: SolveSize): number {
  return lengths(size).reduce((sum, [, length]) => sum + length, 0);
}

/** @param step how many steps are done */
export function progressAt(step: number, size: SolveSize): Progress {
  let left = step;
  const [added, ridge, factored, forward, back, check] = lengths(size).map(([, length]) => {
    const done = Math.min(length, Math.max(0, left));
    left -= length;
    return done;
  }) as [number, number, number, number, number, number];
  return {
    added: added > size.listed ? size.count : added,
    hasRidge: ridge === 1,
    ...{ factored, forward, back },
    isChecked: check === 1,
  };
}

/** The part that the next step belongs to, and the step that ends it; at the end, the last part. */
export function partAt(step: number, size: SolveSize): { readonly part: SolvePart; readonly end: number } {
  let end = 0;
  for (const [part, length] of lengths(size)) {
    end += length;
    if (step < end) return { part, end };
  }
  return { part: 'check', end };
}

/** How long the eye needs for the next step while they play, in ms: the first rows slowly, and no part for ever. */
export function pauseAfter(step: number, size: SolveSize): number {
  const { part } = partAt(step, size);
  if (part === 'add') return step < 4 ? 700 : Math.max(24, Math.min(700, 4000 / size.count));
  if (part === 'ridge' || part === 'check') return 900;
  return Math.max(24, Math.min(700, 4000 / size.rank));
}
