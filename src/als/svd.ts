/** K = P diag(S) Vᵀ with orthogonal P and V (columns f of both belong to S[f]), S ≥ 0 and falling. All n × n, row-major. */
export interface SingularValues {
  readonly P: Float64Array;
  readonly S: Float64Array;
  readonly V: Float64Array;
}

/** Columns count as orthogonal when their cosine is below this. */
const ORTHOGONAL = 1e-14;
const MOST_SWEEPS = 60;

/**
 * The singular value decomposition of a square matrix by one-sided Jacobi rotations (Hestenes 1958): pairs of columns
 * are turned against each other until all are orthogonal; their lengths are then the singular values.
 */
export function singularValues(K: Float64Array, n: number): SingularValues {
  const columns = K.slice();
  const V = identity(n);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let turned = false;
    for (let a = 0; a < n - 1; a++) {
      for (let b = a + 1; b < n; b++) {
        const [aa, ab, bb] = products(columns, n, a, b);
        if (Math.abs(ab) <= ORTHOGONAL * Math.sqrt(aa * bb)) continue;
        turned = true;
        const cotangent = (bb - aa) / (2 * ab);
        const tangent = (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.hypot(1, cotangent));
        const cosine = 1 / Math.hypot(1, tangent);
        turnColumns(columns, n, a, b, cosine, cosine * tangent);
        turnColumns(V, n, a, b, cosine, cosine * tangent);
      }
    }
    if (!turned) break;
  }
  return sorted(columns, V, n);
}

export function identity(n: number): Float64Array {
  const I = new Float64Array(n * n);
  for (let i = 0; i < n; i++) I[i * n + i] = 1;
  return I;
}

/** |a|², a·b and |b|² of two columns. */
function products(K: Float64Array, n: number, a: number, b: number): [number, number, number] {
  let [aa, ab, bb] = [0, 0, 0];
  for (let row = 0; row < n; row++) {
    const x = K[row * n + a]!;
    const y = K[row * n + b]!;
    aa += x * x;
    ab += x * y;
    bb += y * y;
  }
  return [aa, ab, bb];
}

function turnColumns(K: Float64Array, n: number, a: number, b: number, cosine: number, sine: number): void {
  for (let row = 0; row < n; row++) {
    const x = K[row * n + a]!;
    const y = K[row * n + b]!;
    K[row * n + a] = cosine * x - sine * y;
    K[row * n + b] = sine * x + cosine * y;
  }
}

/** Columns become directions and lengths, the longest first. A column without length has no direction: zeros. */
function sorted(columns: Float64Array, V: Float64Array, n: number): SingularValues {
  const lengths = Array.from({ length: n }, (_, column) => Math.sqrt(products(columns, n, column, column)[0]));
  const order = lengths.map((_, column) => column).sort((a, b) => lengths[b]! - lengths[a]!);
  const P = new Float64Array(n * n);
  const right = new Float64Array(n * n);
  order.forEach((from, to) => {
    const length = lengths[from]!;
    for (let row = 0; row < n; row++) {
      P[row * n + to] = length > 0 ? columns[row * n + from]! / length : 0;
      right[row * n + to] = V[row * n + from]!;
    }
  });
  return { P, S: Float64Array.from(order, (column) => lengths[column]!), V: right };
}
