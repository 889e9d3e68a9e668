import { initialFactors, solveSide } from '../../../als/als';
import { type RatingMatrix, rowCount, rowsOf, type Side } from '../../../als/matrix';
import { matrixOfPart } from '../../../ratings/matrix';
import { PART, partRows } from '../../../ratings/parts';
import type { ModelQuestions, RankOneRequest, RankOneView } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { Pacer, rowRanges } from '../pacing';
import { trainingCellsOf } from './trainingCells';
import { ridgeOf } from './userSystem';

/** One user's ratings against the movies of a model with one factor: the one on display, or one that is trained aside. */
export async function viewRankOne(
  model: ModelState,
  data: Dataset,
  request: ModelQuestions['rankOne']['request'],
  isStale: () => boolean,
): Promise<RankOneView | undefined> {
  const { movies, rank, lambda, biases, exponent = 0 } = model;
  // The line has no room for biases.
  const isModel = rank === 1 && biases === undefined;
  const factors = isModel ? movies : await moviesOfRankOne(data, { lambda, exponent }, request, isStale);
  if (factors === undefined) return undefined;
  const { user } = request;
  const cells = trainingCellsOf(user, data);
  return {
    ...{ user, isModel },
    ridge: ridgeOf(model, cells, lambda),
    movies: cells.columns,
    ratings: cells.values,
    factors: Float64Array.from(cells.columns, (movie) => factors[movie]!),
  };
}

/** The split that a training aside was made on, its cells, and the movies that came of the last one. */
interface Aside {
  readonly isHeldOut: Uint8Array;
  readonly training: RatingMatrix;
  last: { readonly key: string; readonly movies: Float64Array } | undefined;
}

const asides = new WeakMap<Dataset, Aside>();

async function moviesOfRankOne(
  data: Dataset,
  { lambda, exponent }: { readonly lambda: number; readonly exponent: 0 | 1 },
  { seed, iterations }: RankOneRequest,
  isStale: () => boolean,
): Promise<Float64Array | undefined> {
  const pacer = new Pacer();
  // Whoever drags has often sent the next change already: then nobody needs this answer.
  await pacer.breathe();
  if (isStale()) return undefined;
  const aside = asideOf(data);
  const key = [lambda, exponent, seed, iterations].join('|');
  if (aside.last?.key === key) return aside.last.movies;
  const { training } = aside;
  const factors: Record<Side, Float64Array> = {
    users: new Float64Array(rowCount(training.byUser)),
    movies: initialFactors(rowCount(training.byMovie), 1, seed),
  };
  for (let halfStep = 0; halfStep < 2 * iterations; halfStep++) {
    const [solved, fixed] = halfStep % 2 === 0 ? (['users', 'movies'] as const) : (['movies', 'users'] as const);
    const rows = rowsOf(training, solved);
    for (const [from, to] of rowRanges(rows.offsets, 1, [0, rowCount(rows)])) {
      solveSide(rows, factors[fixed], factors[solved], 1, lambda, from, to, exponent);
      if (pacer.isDue) await pacer.breathe();
      if (isStale()) return undefined;
    }
  }
  aside.last = { key, movies: factors.movies };
  return factors.movies;
}

function asideOf(data: Dataset): Aside {
  const { isHeldOut } = data.lastSplit;
  const kept = asides.get(data);
  if (kept?.isHeldOut === isHeldOut) return kept;
  const training = matrixOfPart(data.ratings, partRows(data.ratings, isHeldOut), PART.training);
  const aside: Aside = { isHeldOut, training, last: undefined };
  asides.set(data, aside);
  return aside;
}
