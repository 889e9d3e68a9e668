/**
 * Says of each point in a plane that it is of the kind whose centre is nearest, the centre being the mean of the points
 * that are truly of that kind.
 * @param places two numbers per point @param kinds the true kind of each point
 * @returns counts by true kind, then by the kind it is said to be
 */
export function nearestCentroid(places: Float32Array, kinds: Uint8Array, kindCount: number): number[][] {
  const centres = new Float64Array(2 * kindCount);
  const sizes = new Float64Array(kindCount);
  kinds.forEach((kind, point) => {
    centres[2 * kind]! += places[2 * point]!;
    centres[2 * kind + 1]! += places[2 * point + 1]!;
    sizes[kind]!++;
  });
  centres.forEach((sum, index) => (centres[index] = sum / sizes[index >> 1]!));
  const said = Array.from({ length: kindCount }, () => new Array<number>(kindCount).fill(0));
  kinds.forEach((kind, point) => {
    let nearest = 0;
    let least = Infinity;
    for (let candidate = 0; candidate < kindCount; candidate++) {
      const x = places[2 * point]! - centres[2 * candidate]!;
      const y = places[2 * point + 1]! - centres[2 * candidate + 1]!;
      // A kind without points has no centre: NaN is near to nothing.
      if (!(x * x + y * y < least)) continue;
      least = x * x + y * y;
      nearest = candidate;
    }
    said[kind]![nearest]!++;
  });
  return said;
}
