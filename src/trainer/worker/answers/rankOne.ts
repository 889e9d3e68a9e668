import { initialFactors } from '../../../als/als';
import { otherSide, type Side } from '../../../als/matrix';
import { PART, partRows } from '../../../ratings/parts';
import type { ModelQuestions, RankOneRequest, RankOneView } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { inSlices, Pacer } from '../pacing';
import type { SplitSummary } from '../splitSummary';
import { trainingCellsOf } from './trainingCells';
import { penaltyOf } from './userSystem';

/** One user's ratings against the movies of a model with one factor: the one on display, or one that is trained aside. */
export async function viewRankOne(
  model: ModelState,
  data: Dataset,
  request: ModelQuestions['rankOne']['request'],
  isStale: () => boolean,
): Promise<RankOneView | undefined> {
  const { split, movies, rank, lambda, biases, exponent = 0 } = model;
  // The line has no room for biases.
  const isModel = rank === 1 && biases === undefined;
  const factors = isModel ? movies : await moviesOfRankOne(data, { split, lambda, exponent }, request, isStale);
  if (factors === undefined) return undefined;
  const { user } = request;
  const cells = trainingCellsOf(user, data, model.split);
  return {
    ...{ user, isModel, ...penaltyOf(model, cells) },
    leavesBiases: biases !== undefined,
    movies: cells.columns,
    ratings: cells.values,
    factors: Float64Array.from(cells.columns, (movie) => factors[movie]!),
  };
}

/** The split that a training aside was made on, what becomes of each row of the file, and what came of the last one. */
interface Aside {
  readonly isHeldOut: Uint8Array;
  readonly parts: Uint8Array;
  last: { readonly key: string; readonly movies: Float64Array } | undefined;
}

const asides = new WeakMap<Dataset, Aside>();

/**
 * Trains one factor. Each row's system is a single equation, p = Σ q r / (Σ q² + λ nᵛ), whose sums add up along the rows
 * of the file: no matrix of ratings is needed, which for the largest files would be hundreds of megabytes.
 */
async function moviesOfRankOne(
  data: Dataset,
  { split, lambda, exponent }: Pick<ModelState, 'split' | 'lambda'> & { readonly exponent: 0 | 1 },
  { seed, startScale, iterations }: RankOneRequest,
  isStale: () => boolean,
): Promise<Float64Array | undefined> {
  // Whoever drags has often sent the next change already: then nobody needs this answer.
  await new Pacer().breathe();
  if (isStale()) return undefined;
  const aside = asideOf(data, split);
  const key = [lambda, exponent, seed, startScale, iterations].join('|');
  if (aside.last?.key === key) return aside.last.movies;
  const { ratings } = data;
  const factors: Record<Side, Float64Array> = {
    users: new Float64Array(ratings.userIds.length),
    movies: initialFactors(ratings.movieIds.length, 1, seed, startScale),
  };
  for (let halfStep = 0; halfStep < 2 * iterations; halfStep++) {
    const solved = halfStep % 2 === 0 ? 'users' : 'movies';
    const fixed = otherSide(solved);
    const [size, q] = [factors[solved].length, factors[fixed]];
    const [products, squares, counts] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
    await inSlices(ratings.values.length, (from, to) => {
      if (isStale()) return;
      for (let row = from; row < to; row++) {
        if (aside.parts[row] !== PART.training) continue;
        const [index, value] = [ratings[solved][row]!, q[ratings[fixed][row]!]!];
        products[index]! += value * ratings.values[row]!;
        squares[index]! += value * value;
        counts[index]!++;
      }
    });
    if (isStale()) return undefined;
    factors[solved] = products.map((product, index) =>
      counts[index] === 0 ? 0 : product / (squares[index]! + lambda * counts[index]! ** exponent),
    );
  }
  aside.last = { key, movies: factors.movies };
  return factors.movies;
}

function asideOf(data: Dataset, { isHeldOut }: SplitSummary): Aside {
  const kept = asides.get(data);
  if (kept?.isHeldOut === isHeldOut) return kept;
  const aside: Aside = { isHeldOut, parts: partRows(data.ratings, isHeldOut), last: undefined };
  asides.set(data, aside);
  return aside;
}
