interface Label<Key extends string> {
  readonly key: Key;
  readonly text: string;
  readonly value: number | undefined;
}

/** Places labels beside the ends of their lines: at their own height where they can, else a gap apart, in order. */
export function spreadLabels<Key extends string>(
  labels: readonly Label<Key>[],
  height: (value: number) => number,
  gap: number,
  bottom: number,
): { key: Key; text: string; value: number; at: number }[] {
  const placed = labels
    .flatMap(({ key, text, value }) => (value === undefined ? [] : [{ key, text, value, at: height(value) }]))
    .sort((a, b) => a.at - b.at);
  placed.forEach((label, index) => {
    const above = placed[index - 1];
    if (above !== undefined) label.at = Math.max(label.at, above.at + gap);
  });
  let limit = bottom;
  for (const label of placed.toReversed()) {
    label.at = Math.min(label.at, limit);
    limit = label.at - gap;
  }
  return placed;
}
