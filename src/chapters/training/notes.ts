import type { Naming } from '../../figures/naming';
import type { Note } from '../notebook/AnnotatedListing';

export const normalEquationNotes = ({ stars }: Naming): readonly Note[] => [
  {
    tex: String.raw`b = Q^{\mathsf T} r`,
    spoken: 'b, Q transposed times r',
    lines: ['b[i]! +='],
    text: `Each rating adds its row of Q, multiplied by the ${stars}: b collects what this row likes.`,
  },
  {
    tex: String.raw`A = Q^{\mathsf T} Q`,
    spoken: 'A, Q transposed times Q',
    lines: ['A[i * rank + j]! +='],
    text: 'Each rating adds the products of its factors, pair by pair. A is symmetric, so j stops at i and half the work is saved.',
  },
  {
    tex: String.raw`{} + \lambda I`,
    spoken: 'plus lambda times the identity',
    lines: ['const ridge', '+= ridge'],
    text: 'λ goes onto the diagonal, once. That is all the regularisation there is. The exponent is 0 and its power 1, unless you choose the convention that counts λ once per rating.',
  },
  {
    tex: String.raw`n = 0`,
    spoken: 'no rating',
    lines: ['A.fill(0)', 'b.fill(0)'],
    text: 'Without a rating the loop over entries does nothing: A is λI, b is zero, and so are the factors. No special case is needed.',
  },
  {
    tex: String.raw`\lambda = 0,\ n < k`,
    spoken: 'lambda is zero and there are fewer ratings than factors',
    lines: ['lambda === 0'],
    text: 'Fewer equations than unknowns and nothing to choose among the solutions: refused in words. The slider stops at 0.01, so you will not meet this here.',
  },
];

export const SOLVE_NOTES: readonly Note[] = [
  {
    tex: String.raw`A_u,\ b_u`,
    spoken: 'A and b of a row',
    lines: ['normalEquations(ratings'],
    text: 'Reads the fixed side, and the ratings of this row alone.',
  },
  {
    tex: String.raw`p_u = A_u^{-1} b_u`,
    spoken: 'p, the inverse of A times b',
    lines: ['choleskySolve(', 'solved.set('],
    text: 'b goes in and comes out as the solution, which is copied to the place of its row.',
  },
  {
    tex: String.raw`u = 0, 1, 2, \ldots`,
    spoken: 'all rows, in any order',
    lines: ['from = 0', 'to = rowCount(ratings)', 'for (let row'],
    text: 'No row looks at the result of another. So rows may come in any order, and several workers can each take a range: the sum of their work is the same, bit for bit.',
  },
];

export const CHOLESKY_NOTES: readonly Note[] = [
  {
    tex: String.raw`A = L L^{\mathsf T}`,
    spoken: 'A is L times L transposed',
    lines: ['sum -= A[i * n + k]! * A[j', 'A[i * n + j] = sum', 'Math.sqrt(sum)'],
    text: 'Writes L over the lower triangle of A: about k³/6 multiplications and as many subtractions.',
  },
  {
    tex: String.raw`L_{ii} > 0`,
    spoken: 'pivots are positive',
    lines: ['!(sum > 0)'],
    text: 'Each pivot must be positive. λ > 0 sees to that; where it does not, the program says so and returns no NaN. “Not greater than zero” catches NaN too.',
  },
  {
    tex: String.raw`L y = b`,
    spoken: 'L y equals b',
    lines: ['L y = b: from', 'sum -= A[i * n + k]! * b[k]!'],
    text: 'Forwards: the first equation has one unknown, the next one more, and so on.',
  },
  {
    tex: String.raw`L^{\mathsf T} p = y`,
    spoken: 'L transposed p equals y',
    lines: ['Lᵀ x = y: from', 'sum -= A[k * n + i]! * b[k]!'],
    text: 'Backwards, and b holds the factors. The function calls them x, for it solves any such system.',
  },
];
