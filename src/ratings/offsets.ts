/** Turns the sizes of groups, that of group g at g + 1, into offsets: group g then has the places offsets[g] ≤ p < offsets[g + 1]. */
export function accumulate(sizes: Int32Array): void {
  for (let group = 1; group < sizes.length; group++) sizes[group]! += sizes[group - 1]!;
}
