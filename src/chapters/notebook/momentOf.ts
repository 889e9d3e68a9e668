/** When in a run a half-step comes, in words: users are solved first in each iteration. */
export function momentOf(halfStep: number): string {
  const iteration = Math.ceil(halfStep / 2);
  return halfStep % 2 === 0 ? `iteration ${iteration}` : `solving the users of iteration ${iteration}`;
}
